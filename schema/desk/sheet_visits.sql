-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_visits(unit text, month date, parts text[], as_of timestamptz)
returns table (part text, number integer, content jsonb)
language plpgsql stable set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan set enable_nestloop = off set jit = off
set work_mem = '64MB' as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', sheet_visits.month);
  last_day constant date := first_day + interval '1 month' - interval '1 day';
  of_unit constant text := case when not desk.covers_all(unit => sheet_visits.unit) then sheet_visits.unit end;
  bounds constant record := desk.month_bounds(unit => sheet_visits.unit, month => first_day, as_of => sheet_visits.as_of);
begin
  return query
  with judged as materialized (
    select * from scoring.visits(from_day => first_day, through_day => last_day, as_of => sheet_visits.as_of,
                                 unit => of_unit)
  ),
  owed as materialized (
    select checkpoint_id, count(*) as visits, count(*) filter (where counted) as counted,
           count(*) filter (where counted and verdict = 'on_time') as on_time,
           count(*) filter (where counted and verdict = 'late') as late,
           count(*) filter (where counted and verdict = 'missed') as missed,
           count(*) filter (where verdict = 'excused') as excused, count(*) filter (where verdict = 'no_data') as no_data,
           count(*) filter (where verdict = 'due') as due,
           (array_agg(row(kind, level)::desk.owed_as order by on_day desc, duty_id desc))[1] as last
      from judged
     where 'checkpoints' = any (parts)
     group by checkpoint_id
  ),
  owing as (
    select array_agg(checkpoint_id) as checkpoints, array_agg(unit_id) as units
      from (select distinct checkpoint_id, unit_id from judged where 'checkpoints' = any (parts)) as pair
  )
  select 'checkpoints', row_number() over (order by checkpoint.checkpoint)::integer,
         jsonb_build_object(
           'checkpoint', checkpoint.checkpoint, 'name', checkpoint.name, 'unit', unit.unit, 'kind', (owed.last).kind,
           'category', checkpoint.category, 'level', (owed.last).level, 'visits', owed.visits, 'counted', owed.counted,
           'on_time', owed.on_time, 'late', owed.late, 'missed', owed.missed, 'excused', owed.excused,
           'no_data', owed.no_data, 'due', owed.due, 'clock_ins', gap.clock_ins, 'longest_gap_minutes', gap.longest_minutes)
    from owed
    join checkpoint using (checkpoint_id)
    join unit using (unit_id)
    join desk.place_gaps(subjects => (select checkpoints from owing), checkpoints => (select checkpoints from owing),
                         units => (select units from owing), from_at => bounds.opening, to_at => bounds.closing) as gap
      on gap.subject_id = checkpoint_id
   where 'checkpoints' = any (parts)
  union all
  select 'no_data', row_number() over (order by visit.on_day, line.line, shift.shift, visit.position, visit.round)::integer,
         jsonb_build_object(
           'date', visit.on_day, 'line', line.line, 'shift', shift.shift, 'position', visit.position,
           'checkpoint', checkpoint.checkpoint, 'name', checkpoint.name, 'round', visit.round, 'reason', visit.reason)
    from judged as visit
    join line using (line_id)
    join shift using (shift_id)
    join checkpoint using (checkpoint_id)
   where 'no_data' = any (parts) and visit.verdict = 'no_data';
end $$;
comment on function desk.sheet_visits is
'A sheet''s checkpoints and no_data, as far as parts name them, from one look at the visits.
checkpoints: those that duties of the unit and of those below it owe in the month, with the kind and level that the last of these visits were written with; their visits by verdict (on_time, late, missed: counted ones), and, within the month in the unit''s zone up to as_of, the clock-ins of known people there and longest_gap_minutes, the longest time without (see desk.place_gaps).
no_data: each visit without data, with the reason (see schema/scoring/reasons.md).';
