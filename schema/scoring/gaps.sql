-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.gaps(from_at timestamptz, to_at timestamptz, unit text)
returns setof scoring.checkpoint_gap
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set jit = off                -- costs a second to compile for a tenth of one
set enable_nestloop = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  within constant bigint[] := array(select plan.units_below(unit => gaps.unit));
begin
  return query
  with place as materialized (
    select checkpoint.*, setting.timezone, known_time.known,
           upper(there) - lower(there) - coalesce((select sum(upper(part) - lower(part)) from unnest(known) as part), '0') as unknown
      from scoring.known_times(from_at, to_at) as known_time
      join checkpoint using (checkpoint_id)
      join plan.unit_setting as setting using (unit_id)
     where checkpoint.unit_id = any (within)
  ),
  seen as materialized (
    select checkpoint_id, sighting.at
      from sighting join place using (checkpoint_id)
     where sighting.at >= from_at and sighting.at < to_at and sighting.person_id is not null and sighting.event_id is null
  ),
  -- What is known opens and closes; clock-ins lie within or without. 1 is open between an opening and its closing.
  mark as (
    select checkpoint_id, at, 0 as step from seen
    union all
    select checkpoint_id, lower(part), 1 from place cross join lateral unnest(known) as part
    union all
    select checkpoint_id, upper(part), -1 from place cross join lateral unnest(known) as part
  ),
  stretch as (
    select checkpoint_id, step, at, lag(at) over place as since, lag(step) over place as step_before,
           sum(step) over place - step as open, max(at) filter (where step = 0) over before as came_before
      from mark
    window place as (partition by checkpoint_id order by at, step),
           before as (place rows between unbounded preceding and 1 preceding)
  ),
  measured as materialized (
    select checkpoint_id, step, since, at as until, at - since as length,
           step = 0 and (came_before is null or at - came_before > interval '10 minutes') as comes,
           open = 1 as known, open = 1 and step = 0 and step_before = 0 and at - since > interval '10 minutes' as between_comings,
           max(at - since) filter (where open = 1) over (partition by checkpoint_id) as longest
      from stretch
  ),
  gap as (
    select checkpoint_id, count(*) filter (where step = 0) as clock_ins, count(*) filter (where comes) as comings,
           max(longest) as longest, min(since) filter (where known and length = longest) as since,
           min(until) filter (where known and length = longest) as until,
           percentile_cont(0.5) within group (order by length) filter (where between_comings) as median
      from measured group by checkpoint_id
  ),
  hourly as (
    select checkpoint_id, hour, count(*) as clock_ins
      from (select checkpoint_id,
                   (date_part('isodow', at at time zone timezone)::integer - 1) * 24 + date_part('hour', at at time zone timezone)::integer + 1 as hour
              from seen join place using (checkpoint_id)) as timed
     group by checkpoint_id, hour
  ),
  -- Hours of the week of which something is known; most places share these times.
  listened as materialized (
    select known, timezone, array_agg(distinct hour) as hours
      from (select distinct known, timezone from place) as heard
     cross join lateral (
       select (date_part('isodow', at at time zone timezone)::integer - 1) * 24 + date_part('hour', at at time zone timezone)::integer + 1 as hour
         from unnest(known) as part
        cross join lateral generate_series(
           date_trunc('hour', lower(part), timezone), least(upper(part), lower(part) + interval '8 days') - interval '1 microsecond',
           interval '1 hour') as at) as hours
     group by known, timezone
  ),
  week as (
    select checkpoint_id, array_agg(coalesce(hourly.clock_ins, 0)::integer order by hour) as hours
      from place cross join generate_series(1, 168) as hour left join hourly using (checkpoint_id, hour)
     group by checkpoint_id
  )
  select place.checkpoint::text, place.name, unit.unit::text, zone.zone::text, place.kind, place.category, place.level::integer,
         coalesce(gap.clock_ins, 0)::integer, coalesce(gap.comings, 0)::integer, gap.longest, gap.since, gap.until, gap.median,
         place.unknown, (select count(*) from unnest(listened.hours) as hour where week.hours[hour] = 0)::integer, week.hours
    from place
    join unit using (unit_id)
    join week using (checkpoint_id)
    left join zone using (zone_id)
    left join gap using (checkpoint_id)
    left join listened on listened.known = place.known and listened.timezone = place.timezone
   where place.in_feed or gap.clock_ins > 0
   order by gap.longest desc nulls last, place.checkpoint;
end $$;
comment on function scoring.gaps is
'Where nobody came: for each checkpoint of the unit and those below it (none = all) that is valid for some of the time from from_at, inclusive, to to_at, exclusive, how often known people clocked in, and the longest and the usual time without; the most neglected first (longest, then by code), those of which nothing is known last. A checkpoint that the feed no longer names has a row only if somebody clocked in there. The instants are taken as given: for a span that is not over, give the instant of asking as its end. Errors: PT400 unknown_unit.';
