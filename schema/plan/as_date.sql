-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_date(value text) returns date
language sql immutable as $$
  select case when value ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' then
         case when extract(month from make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, 1) + (right(value, 2)::integer - 1))
                   = substr(value, 6, 2)::integer
              then make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, right(value, 2)::integer) end end
$$;
comment on function plan.as_date is 'The date a cell YYYY-MM-DD writes (years 1000–9999); null when it writes none that exists.';
