-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.planned_windows(from_day date, through_day date, as_of timestamptz) returns table (
  station_id bigint, line_id bigint, shift_id bigint, unit_id bigint, on_day date, starts_at timestamptz, ends_at timestamptz,
  mode text, ordered boolean, eligibility text, rounds smallint, min_gap_minutes smallint, early_grace_minutes smallint,
  late_grace_minutes smallint, crew_id bigint)
language sql stable as $$
  with recursive patrolled as (
    select l.*, s.timezone, s.station_id, (as_of at time zone s.timezone)::date as today
      from patrol.line l join plan.unit_setting s using (unit_id) where l.in_feed
  ), day as (
    select p.*, d::date as on_day
      from patrolled p
     cross join generate_series(coalesce(from_day, p.today)::timestamp, coalesce(through_day, p.today + 35)::timestamp, interval '1 day') d
    union all -- days further ahead that were opened by request follow the plan as well; the last day of lines where it is tomorrow already is no such request
    select p.*, a.on_day
      from patrolled p
      join (select distinct d.on_day, s.timezone from patrol.duty d join plan.unit_setting s using (unit_id)
             where d.starts_at > as_of and through_day is null) a on a.on_day > p.today + 35 and a.timezone = p.timezone
  ), above as (
    select distinct p.unit_id, p.unit_id as ancestor_id, 0 as depth from patrolled p
    union all
    select a.unit_id, u.parent_id, a.depth + 1 from above a join patrol.unit u on u.unit_id = a.ancestor_id where u.parent_id is not null
  ), calendar as materialized ( -- the nearest unit up the tree, then a row without a unit
    select distinct on (a.unit_id, c.on_day) a.unit_id, c.on_day, c.day_kind
      from patrol.calendar c join above a on a.ancestor_id = c.unit_id or (c.unit_id is null and a.depth = 0)
     order by a.unit_id, c.on_day, (c.unit_id is null), a.depth
  )
  select y.station_id, y.line_id, s.shift_id, y.unit_id, y.on_day, w.starts_at,
         w.starts_at + coalesce(d.duration_minutes, s.duration_minutes) * interval '1 minute', y.mode, y.ordered, y.eligibility,
         s.rounds, s.min_gap_minutes, s.early_grace_minutes, s.late_grace_minutes, d.crew_id
    from day y
    join patrol.shift s on s.line_id = y.line_id and s.in_feed
    left join patrol.dispatch d on d.shift_id = s.shift_id and d.on_day = y.on_day
    left join calendar c on c.unit_id = y.unit_id and c.on_day = y.on_day
   cross join lateral (select plan.starts_at(y.on_day, coalesce(d.start, s.start), y.timezone) as starts_at) w
   where y.on_day between coalesce(greatest(y.valid_from, s.valid_from), '-infinity') and coalesce(least(y.valid_until, s.valid_until), 'infinity')
     and plan.is_due(s.kind, s.days, s.day_kinds, y.on_day, coalesce(c.day_kind, plan.weekday_kind(y.on_day)), d.shift_id is not null)
     and w.starts_at is not null
$$;
comment on function plan.planned_windows is
  'The duties that the plan gives from a date through another, of every line, with what they copy from line, shift and dispatch. Null days: today in the zone of the line''s unit, and 35 days later with all later days on which duties stand. crew_id: the dispatch''s crew, if it names one.';
