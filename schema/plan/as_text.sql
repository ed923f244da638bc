-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_text(value text, high integer) returns text
language sql immutable as $$
  select case when length(value) <= high and (value !~ '[[:cntrl:]]' or regexp_replace(value, e'\r?\n', ' ', 'g') !~ '[[:cntrl:]]') then value end
$$;
comment on function plan.as_text is 'The cell itself, if it has at most so many characters, and of control characters only line ends (RFC 4180 allows them inside quotation marks); else null.';
