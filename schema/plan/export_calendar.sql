-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_calendar() returns table (place text[], cells text[])
language sql stable as $$
  select array[c.on_day::text, coalesce(u.unit, '')], array[c.on_day::text, u.unit, c.day_kind]
    from patrol.calendar c left join patrol.unit u using (unit_id)
$$;
comment on function plan.export_calendar is 'The records of calendar.csv, with what orders them.';
