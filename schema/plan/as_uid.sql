-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_uid(value text) returns text
language sql immutable as $$ select case when value ~ '^([0-9A-F]{2}){4,10}$' then value end $$;
comment on function plan.as_uid is 'The cell itself, if it is upper-case hex of 4 to 10 bytes; else null.';
