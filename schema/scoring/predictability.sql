-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.predictability(from_at timestamptz, to_at timestamptz, checkpoints bigint[])
returns table (checkpoint_id bigint, comings integer, days integer, days_without integer, met numeric)
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set jit = off                -- costs a second to compile for a tenth of one
set enable_nestloop = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
  return query
  with place as materialized (
    select checkpoint.checkpoint_id, setting.timezone, known_time.known
      from scoring.known_times(from_at, to_at) as known_time
      join checkpoint using (checkpoint_id)
      join plan.unit_setting as setting using (unit_id)
     where checkpoint.checkpoint_id = any (checkpoints)
  ),
  -- Days of which all is known that the span holds of them; most places share these times.
  known_day as materialized (
    select heard.known, heard.timezone, day::date as day
      from (select distinct known, timezone from place) as heard
     cross join lateral generate_series((from_at at time zone heard.timezone)::date::timestamp,
                                        (to_at - interval '1 microsecond') at time zone heard.timezone, interval '1 day') as day
     where heard.known @> tstzrange(day at time zone heard.timezone, (day + interval '1 day') at time zone heard.timezone) * tstzrange(from_at, to_at)
  ),
  seen as materialized (
    select checkpoint_id, sighting.at at time zone place.timezone as local_at,
           coalesce(sighting.at - lag(sighting.at) over (partition by checkpoint_id order by sighting.at) > interval '30 minutes', true) as comes
      from sighting join place using (checkpoint_id)
     where sighting.at >= from_at and sighting.at < to_at and sighting.person_id is not null and sighting.event_id is null
  ),
  day_seen as materialized (
    select checkpoint_id, local_at::date as day, true as seen from seen group by 1, 2
  ),
  tally as materialized (
    select checkpoint_id, count(*) as days, count(*) filter (where seen is null) as days_without
      from (select place.checkpoint_id, known_day.day from place join known_day using (known, timezone)) as known
      full join day_seen using (checkpoint_id, day)
     group by checkpoint_id
  ),
  coming as materialized (
    select checkpoint_id, date_part('epoch', local_at::time) as second from seen where comes
  ),
  -- Half an hour apart at the least, so that of a day one at most is within a quarter of an hour of an instant. The clock is round.
  near as (
    select checkpoint_id, turn, count(*) over (partition by checkpoint_id order by second + turn
                                               range between 900::double precision preceding and 900::double precision following) - 1 as others
      from (select checkpoint_id, second, 0::double precision as turn from coming
            union all select checkpoint_id, second, 86400 from coming where second < 900
            union all select checkpoint_id, second, -86400 from coming where second > 86400 - 900) as round
  ),
  guessed as (
    select checkpoint_id, count(*) as comings, sum(others) as met from near where turn = 0 group by checkpoint_id
  )
  select place.checkpoint_id, coalesce(guessed.comings, 0)::integer, coalesce(tally.days, 0)::integer, coalesce(tally.days_without, 0)::integer,
         case when guessed.comings >= 10 and tally.days >= 7 then least(1, guessed.met / (guessed.comings * (tally.days - 1))) end
    from place left join tally using (checkpoint_id) left join guessed using (checkpoint_id);
end $$;
comment on function scoring.predictability is
'How well a stranger could guess when somebody comes to these checkpoints (by identity), from from_at, inclusive, to to_at, exclusive. It judges the plan, not who walks it: no score reads it.
met: of all pairs of a coming and another day, the share in which somebody came that other day within a quarter of an hour of the same time of day, 0 to 1. So it is how often a stranger who saw a visit on one day, and waits at the same time on another, a quarter of an hour either way, meets one: 1 by the clock, 0.04 for two visits a day at any hour. None with fewer than 10 comings or 7 days: too little to tell. It is the correlation sum of Grassberger and Procaccia (1983) over times of day, with a radius of 15 minutes, each day compared with the others only.
comings: clock-ins of known people, events aside, more than 30 minutes after the one before. days: those of which all is known that the span holds of them (scoring.known_times), and those on which somebody came; days_without: those of them on which nobody did. Days and times of day are those of the zone of the checkpoint''s unit. A checkpoint that is not valid in the span has no row.';
