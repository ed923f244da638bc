-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_integer(value text, low integer, high integer) returns integer
language sql immutable as $$
  select case when value ~ '^[0-9]{1,9}$' then case when value::integer between low and high then value::integer end end
$$;
comment on function plan.as_integer is 'The whole number a cell writes, if it lies in low … high; else null.';
