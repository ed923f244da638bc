-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_text(value text, high integer) returns text
language sql immutable as $$
  select case when length(value) <= high and value !~ '[[:cntrl:]]' then value end
$$;
comment on function plan.as_text is 'The cell itself, if it is one line of at most so many characters; else null.';
