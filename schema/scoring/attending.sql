-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.attending(duties bigint[]) returns setof patrol.attendance
language plpgsql stable rows 300
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = on
set enable_nestloop = off
set enable_mergejoin = off
set enable_memoize = off
as $$
begin
  return query
  select duty.station_id, duty.duty_id, tap.person_id, min(tap.at), max(tap.at), count(*), duty.on_day
    from unnest(duties) as given (duty_id)
   cross join lateral (select * from duty where duty.duty_id = given.duty_id offset 0) as duty
   cross join lateral (
     select visit.checkpoint_id from visit
      where visit.station_id = duty.station_id and visit.duty_id = duty.duty_id and visit.on_day = duty.on_day and visit.round = 1
     offset 0) as visit
   cross join lateral (
     select sighting.person_id, sighting.at from sighting
      where sighting.checkpoint_id = visit.checkpoint_id and sighting.event_id is null and sighting.person_id is not null
        and sighting.at >= duty.accept_from and sighting.at < duty.accept_until
     offset 0) as tap
   group by duty.station_id, duty.duty_id, duty.on_day, tap.person_id;
end $$;
comment on function scoring.attending is
'Who attended these duties, worked out from their sightings: anyone with a clock-in of their own at one of the duty''s stops while it accepts, on its crew or not. See patrol.attendance, which keeps it for duties that are over.';
