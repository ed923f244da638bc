-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.touched(duties bigint[], received_since timestamptz) returns bigint[]
language sql stable set search_path = patrol, pg_temp
set enable_hashjoin = on set enable_nestloop = off set enable_mergejoin = off set jit = off -- as desk.today
as $$
  -- Receipts are found by the bounds of their blocks; what lies behind a lateral join is looked up by its index.
  with news as materialized (
    select distinct sighting.checkpoint_id, sighting.at
      from (select station_id, journal, entry, device_at from clock_in
             where received_at >= touched.received_since and kind = 'tap') as tap
     cross join lateral (
       select checkpoint_id, at from sighting
        where sighting.station_id = tap.station_id and sighting.journal = tap.journal and sighting.entry = tap.entry
       offset 0) as sighting
     where sighting.checkpoint_id is not null
  )
  select coalesce(array_agg(distinct duty.duty_id), '{}')
    from unnest(touched.duties) as given (duty_id)
   cross join lateral (
     select * from duty
      where duty.duty_id = given.duty_id
        and duty.accept_from - interval '1 hour' <= (select max(at) from news)
        and duty.accept_until + interval '1 hour' > (select min(at) from news)
     offset 0) as duty
   cross join lateral (
     select checkpoint_id from visit
      where visit.station_id = duty.station_id and visit.duty_id = duty.duty_id and visit.on_day = duty.on_day
     offset 0) as visit
    join news on news.checkpoint_id = visit.checkpoint_id and news.at >= duty.accept_from - interval '1 hour'
             and news.at < duty.accept_until + interval '1 hour'
$$;
comment on function desk.touched is
'Those of these duties that a clock-in received at received_since or later may have changed: at one of their places, while it is accepted or within an hour of that. What landed before and only now means something else, by a card''s or a reader''s change, is not looked for.';
