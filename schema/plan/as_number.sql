-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_number(value text, low integer, high integer) returns double precision
language sql immutable as $$
  select case when value ~ '^-?[0-9]{1,9}([.][0-9]{1,15})?(e-[0-9]{1,2})?$'
              then case when value::double precision between low and high then value::double precision end end
$$;
comment on function plan.as_number is 'The number a cell writes with a decimal point (1e-05 as well), if it lies in low … high; else null.';
