-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_days(value text) returns smallint[]
language sql immutable as $$
  select case when value ~ '^[1-7]{1,7}$' and value !~ '(.).*\1' then string_to_array(value, null)::smallint[] end
$$;
comment on function plan.as_days is 'The ISO weekdays a cell such as 12345 writes (1 Monday … 7 Sunday), each once, in its order; else null.';
