-- SPDX-License-Identifier: GPL-3.0-or-later
create type desk.owed_as as (kind text, level integer);
comment on type desk.owed_as is 'The kind and level that a visit was written with.';
