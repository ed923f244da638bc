-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.stops_on(days date[]) returns table (line_id bigint, on_day date, stops text)
language sql stable as $$
  with stop as materialized (
    select s.line_id, s.position, coalesce(c.valid_from, '-infinity') as valid_from, coalesce(c.valid_until, 'infinity') as valid_until,
           (s.position, s.checkpoint_id, c.kind, c.level, s.dwell_minutes)::text as stop
      from patrol.stop s join patrol.checkpoint c using (checkpoint_id)
  ), whole as materialized ( -- the days on which all of a line is in service: most, and the same on each
    select s.line_id, max(s.valid_from) as valid_from, min(s.valid_until) as valid_until, string_agg(s.stop, '' order by s.position) as stops
      from stop s group by s.line_id
  )
  select w.line_id, d, w.stops from whole w join unnest(days) d on d between w.valid_from and w.valid_until
  union all
  select s.line_id, d, string_agg(s.stop, '' order by s.position)
    from whole w
    join unnest(days) d on d not between w.valid_from and w.valid_until
    join stop s on s.line_id = w.line_id and d between s.valid_from and s.valid_until
   group by s.line_id, d
$$;
comment on function plan.stops_on is
  'What each line owes on each of the days, as text that differs when a visit would: no row where no checkpoint of the line is in service.';
