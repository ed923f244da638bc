-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_time(value text) returns time
language sql immutable as $$
  select case when value ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
              then make_time(left(value, 2)::integer, right(value, 2)::integer, 0) end
$$;
comment on function plan.as_time is 'The time of day a cell HH:MM writes, 00:00 to 23:59; null when it writes none.';
