-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_code(value text) returns text
language sql immutable as $$ select case when length(value) <= 64 and value !~ '[[:space:][:cntrl:]|\u00a0\u3000]' then value end $$;
comment on function plan.as_code is 'The cell itself, if it is a code: 1 to 64 characters, no blanks, no list separator; else null.';
