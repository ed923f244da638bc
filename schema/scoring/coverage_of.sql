-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.coverage_of(first_days date[], last_days date[], by_what text, unit text, as_of timestamptz)
returns setof scoring.group_coverage
language plpgsql stable rows 100
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set jit = off                -- costs a second to compile for a tenth of one
set enable_nestloop = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  from_day constant date := (select min(day) from unnest(first_days) as day);
  through_day constant date := (select max(day) from unnest(last_days) as day);
  within constant bigint[] := array(select plan.units_below(unit => coverage_of.unit));
begin
  if by_what is null or by_what not in ('level', 'category', 'kind', 'unit', 'zone', 'line') then
    raise exception using errcode = 'PT400', message = format('coverage is by level, category, kind, unit, zone or line, not by "%s"', left(by_what, 80)),
      hint = 'Ask for level, category, kind, unit, zone or line.', detail = format('unknown_grouping by=%s', left(by_what, 80));
  end if;

  return query
  with period_day as (
    select period.number::integer as number, day::date as on_day
      from unnest(first_days, last_days) with ordinality as period (first_day, last_day, number)
     cross join lateral generate_series(first_day::timestamp, last_day, interval '1 day') as day
  ),
  -- Where each duty stood in the tree: needed for units alone.
  place as materialized (
    select duty_id, above from duty where by_what = 'unit' and duty.on_day between from_day and through_day
  ),
  tally as materialized (
    select period_day.number, place.above, visit.line_id, checkpoint_id, kind, level,
           count(arrived_at) > 0 as reached, count(*) as owed, count(*) filter (where counted) as counted,
           count(*) filter (where counted and verdict = 'on_time') as on_time,
           count(*) filter (where counted and verdict = 'late') as late,
           count(*) filter (where counted and verdict = 'missed') as missed,
           count(*) filter (where verdict = 'excused') as excused, count(*) filter (where verdict = 'no_data') as no_data,
           count(*) filter (where verdict = 'due') as due, coalesce(sum(weight) filter (where counted), 0) as owed_weight,
           coalesce(sum(weight) filter (where counted and arrived_at is not null), 0) as done_weight
      from scoring.visits(from_day => from_day, through_day => through_day, unit => coverage_of.unit, as_of => coverage_of.as_of) as visit
      join period_day using (on_day)
      left join place on place.duty_id = visit.duty_id
     group by period_day.number, place.above, visit.line_id, checkpoint_id, kind, level
  ),
  grouped as (
    select tally.*, group_of.subject, group_of.name
      from tally
      join checkpoint using (checkpoint_id)
      left join zone using (zone_id)
      join line using (line_id)
     cross join lateral (
       select case by_what when 'level' then tally.level::text when 'category' then checkpoint.category when 'kind' then tally.kind
                           when 'zone' then zone.zone else line.line end as subject,
              case by_what when 'zone' then zone.name when 'line' then line.name end as name) as group_of
     where by_what <> 'unit'
    union all
    select tally.*, own.unit, own.name
      from tally cross join lateral unnest(tally.above) as above_id join unit as own on own.unit_id = above_id
     where by_what = 'unit' and own.unit_id = any (within)
  )
  select number, subject, name, count(distinct checkpoint_id)::integer, (count(distinct checkpoint_id) filter (where reached))::integer,
         sum(owed)::integer, sum(counted)::integer, sum(on_time)::integer, sum(late)::integer, sum(missed)::integer,
         sum(excused)::integer, sum(no_data)::integer, sum(due)::integer, sum(done_weight) / nullif(sum(owed_weight), 0)
    from grouped
   group by number, subject, name
   order by number, subject nulls last;
end $$;
comment on function scoring.coverage_of is
'How well places were covered in each of some periods, from first_days[n] through last_days[n], inclusive, judged by the instant as_of, grouped by level, category, kind, unit, zone or line (by_what); number is n; in order of number, subject, those without one last. Periods may overlap.
Level and kind are those the visits were written with, category and zone those of the checkpoint now; a unit''s row covers the lines of the unit and of those below it, as the tree was when the duties were written.
unit: only duties of this unit and those below it; none = all. Errors: PT400 unknown_unit, unknown_grouping.';
