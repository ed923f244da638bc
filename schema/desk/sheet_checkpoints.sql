-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_checkpoints(unit text, month date, as_of timestamptz)
returns table (number integer, content jsonb)
language plpgsql stable set search_path = patrol, pg_temp set enable_nestloop = off as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', sheet_checkpoints.month);
  next_day constant date := first_day + interval '1 month';
  zone constant text := plan.timezone_of(unit_id => (select unit_id from unit where unit.unit = sheet_checkpoints.unit));
  opening constant timestamptz := first_day::timestamp at time zone zone;
  closing constant timestamptz := least(next_day::timestamp at time zone zone, sheet_checkpoints.as_of);
begin
  return query
  with owed as (
    select checkpoint_id, count(*) as visits, count(*) filter (where counted) as counted,
           count(*) filter (where counted and verdict = 'on_time') as on_time,
           count(*) filter (where counted and verdict = 'late') as late,
           count(*) filter (where counted and verdict = 'missed') as missed,
           count(*) filter (where verdict = 'excused') as excused, count(*) filter (where verdict = 'no_data') as no_data,
           count(*) filter (where verdict = 'due') as due
      from scoring.visits(from_day => first_day, through_day => next_day - 1, unit => sheet_checkpoints.unit,
                          as_of => sheet_checkpoints.as_of)
     group by checkpoint_id
  ),
  seen as (
    select owed.checkpoint_id, clock_in.at, lag(clock_in.at, 1, opening) over (partition by owed.checkpoint_id order by clock_in.at) as before
      from owed
     cross join lateral (
       select at from sighting
        where sighting.checkpoint_id = owed.checkpoint_id and sighting.at >= opening and sighting.at < closing
          and sighting.person_id is not null and sighting.event_id is null
       offset 0) as clock_in
  ),
  gap as (
    select checkpoint_id, count(*) as clock_ins, greatest(max(at - before), closing - max(at)) as longest
      from seen group by checkpoint_id
  )
  select row_number() over (order by checkpoint.checkpoint)::integer,
         jsonb_build_object(
           'checkpoint', checkpoint.checkpoint, 'name', checkpoint.name, 'unit', unit.unit, 'kind', checkpoint.kind,
           'category', checkpoint.category, 'level', checkpoint.level, 'visits', owed.visits, 'counted', owed.counted,
           'on_time', owed.on_time, 'late', owed.late, 'missed', owed.missed, 'excused', owed.excused,
           'no_data', owed.no_data, 'due', owed.due, 'clock_ins', coalesce(gap.clock_ins, 0),
           'longest_gap_minutes',
           floor(extract(epoch from coalesce(gap.longest, closing - opening)) / 60)::bigint)
    from owed
    join checkpoint using (checkpoint_id)
    join unit using (unit_id)
    left join gap using (checkpoint_id);
end $$;
comment on function desk.sheet_checkpoints is
'A sheet''s checkpoints: those that duties of the unit and of those below it owe in the month; their visits by verdict (on_time, late, missed: counted ones), the clock-ins of known people there, and longest_gap_minutes: the longest time in the month (in the unit''s zone, up to as_of) without one, its first and last stretch included; whole minutes.';
