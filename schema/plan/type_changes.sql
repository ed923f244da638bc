-- SPDX-License-Identifier: GPL-3.0-or-later
create type plan.changes as (added bigint, changed bigint, removed bigint);
comment on type plan.changes is 'How many rows of a file an import added, changed and removed.';
