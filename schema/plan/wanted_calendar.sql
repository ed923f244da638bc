-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_calendar() returns setof patrol.calendar
language sql stable as $$
  select f."date", u.unit_id, f.day_kind from pg_temp.feed_calendar f left join patrol.unit u on u.unit = f.unit
$$;
comment on function plan.wanted_calendar is 'What calendar.csv wants patrol.calendar to be.';
