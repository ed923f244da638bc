-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.presence(from_day date, through_day date, unit text)
returns table (duty_id bigint, person_id bigint, clock_ins bigint, first_at timestamptz, last_at timestamptz)
language plpgsql stable rows 20000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set enable_nestloop = off    -- a join whose size was guessed too small must not go through its rows one by one
set enable_memoize = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  within constant bigint[] := case when presence.unit is not null then array(select plan.units_below(unit => presence.unit)) end;
  earliest timestamptz;
  latest timestamptz;
begin
  select min(accept_from), max(accept_until) into earliest, latest
    from duty where on_day between from_day and through_day and (within is null or unit_id = any (within));

  return query
  with owed as materialized (
    select duty_id, line_id, accept_from, accept_until
      from duty where on_day between from_day and through_day and (within is null or unit_id = any (within))
  ),
  stop as materialized (
    select visit.duty_id, visit.checkpoint_id, owed.line_id
      from visit join owed using (duty_id)
     where visit.on_day between from_day and through_day and visit.round = 1
  ),
  -- On one line an instant belongs to one duty at most, so a line's duties are an ordered list of windows,
  -- and the window of an instant is found by bisection.
  timetable as materialized (
    select line_id, array_agg(accept_from order by accept_from, accept_until) as openings,
           array_agg(accept_until order by accept_from, accept_until) as closings,
           array_agg(duty_id order by accept_from, accept_until) as duties
      from owed group by line_id
  ),
  met as materialized (
    select timetable.duties[width_bucket(seen.at, timetable.openings)] as duty_id, seen.checkpoint_id, seen.person_id, seen.at
      from sighting as seen
      join (select distinct line_id, checkpoint_id from stop) as place using (checkpoint_id)
      join timetable using (line_id)
     where seen.at >= earliest and seen.at < latest and seen.event_id is null and seen.person_id is not null
       and seen.at < timetable.closings[width_bucket(seen.at, timetable.openings)]
  )
  select duty_id, met.person_id, count(*), min(met.at), max(met.at)
    from met join stop using (duty_id, checkpoint_id)
   group by duty_id, met.person_id;
end $$;
comment on function scoring.presence is
'Who attended which duty on dates from_day through through_day, inclusive, as scoring.attendance tells, and how: clock_ins, the number of clock-ins of their own at the duty''s stops while it accepts; first_at and last_at, the first and the last of these. unit: only the duties of this unit and those below it; none = all. Errors: PT400 unknown_unit.';
