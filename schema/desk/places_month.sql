-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.places_month(month date, unit text, as_of timestamptz)
returns table (checkpoint text, name text, home text, home_name text, zone text, zone_name text, kind text, category text, level integer,
               owed integer, counted integer, on_time integer, late integer, missed integer, excused integer, no_data integer, due integer,
               completion numeric, clock_ins integer, comings integer, longest_minutes integer, longest_from timestamptz,
               longest_until timestamptz, median_minutes integer, unknown_minutes integer, days integer, days_without integer,
               met numeric, blind_hours integer, hours text, heard text)
language plpgsql stable security definer set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan
set work_mem = '64MB' set jit = off set enable_nestloop = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', places_month.month::timestamp)::date;
  last_day constant date := (first_day + interval '1 month')::date - 1;
  zone_name constant text := coalesce((select plan.timezone_of(unit_id => unit.unit_id) from unit where unit.unit = places_month.unit), plan.top_timezone());
  from_at constant timestamptz := first_day::timestamp at time zone zone_name;
  to_at constant timestamptz := greatest(from_at, least((last_day + 1)::timestamp at time zone zone_name, places_month.as_of));
  places constant bigint[] := array(select checkpoint_id from checkpoint where unit_id in (select plan.units_below(unit => places_month.unit)));
  duties constant bigint[] := case when places_month.unit is not null
    then array(select distinct duty_id from visit where on_day between first_day and last_day and checkpoint_id = any (places)) end;
begin
  return query
  with judged as (
    select checkpoint_id, verdict, counted from scoring.visits(from_day => first_day, through_day => last_day, unit => null, as_of => places_month.as_of)
     where duties is null
    union all
    select checkpoint_id, verdict, counted
      from scoring.visits_of(from_day => first_day, through_day => last_day, only_duties => duties, as_of => places_month.as_of)
     where duties is not null
  ),
  tally as materialized (
    select checkpoint_id, count(*) as owed, count(*) filter (where counted) as counted,
           count(*) filter (where counted and verdict = 'on_time') as on_time, count(*) filter (where counted and verdict = 'late') as late,
           count(*) filter (where counted and verdict = 'missed') as missed, count(*) filter (where verdict = 'excused') as excused,
           count(*) filter (where verdict = 'no_data') as no_data, count(*) filter (where verdict = 'due') as due
      from judged where checkpoint_id = any (places) group by checkpoint_id
  ),
  gap as materialized (
    select * from scoring.gaps(from_at => from_at, to_at => to_at, unit => places_month.unit)
  ),
  rhythm as materialized (
    select * from scoring.predictability(from_at => from_at, to_at => to_at, checkpoints => places)
  ),
  heard as materialized (
    select * from scoring.heard_hours(from_at => from_at, to_at => to_at, checkpoints => places)
  )
  select place.checkpoint::text, place.name, own.unit::text, own.name, zone.zone::text, zone.name, place.kind, place.category, place.level::integer,
         coalesce(tally.owed, 0)::integer, coalesce(tally.counted, 0)::integer, coalesce(tally.on_time, 0)::integer, coalesce(tally.late, 0)::integer,
         coalesce(tally.missed, 0)::integer, coalesce(tally.excused, 0)::integer, coalesce(tally.no_data, 0)::integer, coalesce(tally.due, 0)::integer,
         (tally.on_time + tally.late)::numeric / nullif(tally.counted, 0), gap.clock_ins, gap.comings,
         floor(extract(epoch from gap.longest) / 60)::integer, gap.longest_from, gap.longest_until,
         floor(extract(epoch from gap.median) / 60)::integer, floor(extract(epoch from gap.unknown) / 60)::integer,
         rhythm.days, rhythm.days_without, rhythm.met, gap.blind_hours, array_to_string(gap.hours, ','), array_to_string(heard.weeks, ',')
    from gap
    join checkpoint as place on place.checkpoint = gap.checkpoint
    join unit as own on own.unit_id = place.unit_id
    left join zone on zone.zone_id = place.zone_id
    left join tally on tally.checkpoint_id = place.checkpoint_id
    left join rhythm on rhythm.checkpoint_id = place.checkpoint_id
    left join heard on heard.checkpoint_id = place.checkpoint_id
   order by gap.longest desc nulls last, place.checkpoint;
end $$;
comment on function desk.places_month is
'The month that holds the day month, seen from each checkpoint of the unit and those below it (none = all; home: its own unit), judged by the instant as_of: the visits that duties of the month owe there, whoever walks them, by verdict (counted: on time, late and missed of duties that no longer accept); completion: reached of counted, 0 to 1, none when none counts; what scoring.gaps says of the month up to as_of (longest, its beginning and end, median and unknown in whole minutes); what scoring.predictability says (days, days_without, met). hours: clock-ins, heard: weeks of which something is known (scoring.heard_hours), in each hour of the week, 168 numbers with commas between, Monday 00:00 first. The month begins in the zone of the unit, else of the top one. The most neglected first: the longest without anybody, then by code. Errors: PT400 unknown_unit.';
grant execute on function desk.places_month to patrol_viewer, patrol_editor, patrol_auditor;
