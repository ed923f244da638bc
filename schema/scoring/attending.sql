-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.attending(duties bigint[]) returns setof patrol.attendance
language plpgsql stable rows 300
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = on
set jit = off
set enable_nestloop = off
set enable_mergejoin = off
set enable_memoize = off
as $$
#variable_conflict use_column
begin
  return query
  with owed as materialized (
    select duty.*
      from unnest(duties) as given (duty_id)
     cross join lateral (select * from duty where duty.duty_id = given.duty_id offset 0) as duty
  ),
  place as (
    select owed.duty_id, array_agg(visit.checkpoint_id) as checkpoints
      from owed
     cross join lateral (
       select visit.checkpoint_id from visit
        where visit.station_id = owed.station_id and visit.duty_id = owed.duty_id and visit.on_day = owed.on_day and visit.round = 1
       offset 0) as visit
     group by owed.duty_id
  ),
  came as (
    select owed.station_id, owed.duty_id, tap.person_id, min(tap.at) as first_at, max(tap.at) as last_at, count(*) as clock_ins, owed.on_day
      from place
      join owed using (duty_id)
     cross join lateral (
       select sighting.person_id, sighting.at from sighting
        where sighting.checkpoint_id = any (place.checkpoints) and sighting.event_id is null and sighting.person_id is not null
          and sighting.at >= owed.accept_from and sighting.at < owed.accept_until
       offset 0) as tap
     group by owed.station_id, owed.duty_id, tap.person_id, owed.on_day
  )
  select came.station_id, came.duty_id, came.person_id, came.first_at, came.last_at, came.clock_ins, came.on_day,
         (select true from duty_member
           where duty_member.station_id = came.station_id and duty_member.duty_id = came.duty_id
             and duty_member.person_id = came.person_id) is not null
    from came;
end $$;
comment on function scoring.attending is
'Who attended these duties, worked out from their sightings: anyone with a clock-in of their own at one of the duty''s stops while it accepts, on its crew or not. See patrol.attendance, which keeps it for duties that are over.';
