-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.gaps(from_at timestamptz, to_at timestamptz, unit text)
returns setof scoring.checkpoint_gap
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set enable_nestloop = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  within constant bigint[] := array(select plan.units_below(unit => gaps.unit));
begin
  return query
  with place as materialized (
    select checkpoint.*, setting.timezone, known_time.there, known_time.known
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
  -- What is known opens and closes; clock-ins lie within or without.
  mark as (
    select checkpoint_id, at, 0 as step from seen
    union all
    select checkpoint_id, lower(part), 1 from place cross join lateral unnest(known) as part
    union all
    select checkpoint_id, upper(part), -1 from place cross join lateral unnest(known) as part
  ),
  stretch as (
    select checkpoint_id, step, at, lag(at) over place as since, lag(step) over place as step_before,
           sum(step) over place - step as open
      from mark
    window place as (partition by checkpoint_id order by at, step rows between unbounded preceding and current row)
  ),
  longest as (
    select distinct on (checkpoint_id) checkpoint_id, at - since as length, since, at as until
      from stretch where open = 1
     order by checkpoint_id, at - since desc, since
  ),
  between_comings as (
    select checkpoint_id, percentile_cont(0.5) within group (order by at - since) as median
      from stretch
     where open = 1 and step = 0 and step_before = 0 and at - since > interval '10 minutes'
     group by checkpoint_id
  ),
  came as (
    select checkpoint_id, count(*) as clock_ins, count(*) filter (where since is null or at - since > interval '10 minutes') as comings
      from (select checkpoint_id, at, lag(at) over (partition by checkpoint_id order by at) as since from seen) as seen
     group by checkpoint_id
  ),
  hourly as (
    select checkpoint_id, hour, count(*) as clock_ins
      from (select checkpoint_id,
                   (extract(isodow from at at time zone timezone)::integer - 1) * 24 + extract(hour from at at time zone timezone)::integer + 1 as hour
              from seen join place using (checkpoint_id)) as timed
     group by checkpoint_id, hour
  ),
  -- Hours of the week of which something is known; most places share these times.
  listened as materialized (
    select known, timezone, array_agg(distinct hour) as hours
      from (select distinct known, timezone from place) as heard
     cross join lateral (
       select (extract(isodow from at at time zone timezone)::integer - 1) * 24 + extract(hour from at at time zone timezone)::integer + 1 as hour
         from unnest(known) as part
        cross join lateral generate_series(
           date_trunc('hour', lower(part), timezone), least(upper(part), lower(part) + interval '8 days') - interval '1 microsecond',
           interval '1 hour') as at) as hours
     group by known, timezone
  ),
  week as (
    select place.checkpoint_id, array_agg(coalesce(hourly.clock_ins, 0)::integer order by slot.hour) as hours,
           count(*) filter (where hourly.clock_ins is null and slot.hour = any (listened.hours)) as blind_hours
      from place
      left join listened using (known, timezone)
     cross join generate_series(1, 168) as slot (hour)
      left join hourly on hourly.checkpoint_id = place.checkpoint_id and hourly.hour = slot.hour
     group by place.checkpoint_id
  )
  select place.checkpoint::text, place.name, unit.unit::text, zone.zone::text, place.kind, place.category, place.level::integer,
         coalesce(came.clock_ins, 0)::integer, coalesce(came.comings, 0)::integer,
         longest.length, longest.since, longest.until, between_comings.median,
         upper(there) - lower(there) - coalesce((select sum(upper(part) - lower(part)) from unnest(known) as part), '0'), week.blind_hours::integer, week.hours
    from place
    join unit using (unit_id)
    left join zone using (zone_id)
    left join longest using (checkpoint_id)
    left join came using (checkpoint_id)
    left join between_comings using (checkpoint_id)
    left join week using (checkpoint_id)
   where place.in_feed or came.checkpoint_id is not null
   order by longest.length desc nulls last, place.checkpoint;
end $$;
comment on function scoring.gaps is
'Where nobody came: for each checkpoint of the unit and those below it (none = all) that is valid for some of the time from from_at, inclusive, to to_at, exclusive, how often known people clocked in, and the longest and the usual time without; the most neglected first (longest, then by code), those of which nothing is known last. A checkpoint that the feed no longer names has a row only if somebody clocked in there. The instants are taken as given: for a span that is not over, give the instant of asking as its end. Errors: PT400 unknown_unit.';
