-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.burst_signs(from_at timestamptz, to_at timestamptz, from_metres double precision default 200, within_seconds double precision default 30)
returns setof scoring.sign
language plpgsql stable rows 100
set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' set jit = off
as $$
#variable_conflict use_column
begin
  return query
  with read as materialized (
    select sighting.journal, sighting.entry, sighting.at, sighting.reader_id, sighting.person_id, sighting.checkpoint_id, sighting.uid,
           coalesce(extract(epoch from sighting.at - lag(sighting.at) over journal) > burst_signs.within_seconds, true) as begins
      from sighting join reader using (reader_id)
     where reader.kind = 'handheld' and sighting.checkpoint_id is not null and sighting.event_id is null
       and sighting.at >= burst_signs.from_at - interval '1 hour' and sighting.at < burst_signs.to_at + interval '1 hour'
    window journal as (partition by sighting.journal order by sighting.at, sighting.entry)
  ),
  numbered as (
    select read.*, count(*) filter (where read.begins) over (partition by read.journal order by read.at, read.entry) as burst from read
  ),
  burst as (
    select numbered.journal, numbered.burst, count(distinct numbered.checkpoint_id) as places, min(numbered.at) as first_at, max(numbered.at) as last_at,
           (array_agg(numbered.entry order by numbered.at, numbered.entry))[1] as first_entry,
           (array_agg(numbered.checkpoint_id order by numbered.at, numbered.entry))[1] as first_place
      from numbered group by numbered.journal, numbered.burst having count(distinct numbered.checkpoint_id) > 1
  ),
  -- The read that lies furthest from the first.
  furthest as (
    select distinct on (burst.journal, burst.burst) burst.*, numbered.entry, numbered.at, numbered.reader_id, numbered.person_id, numbered.uid,
           numbered.checkpoint_id, scoring.metres_between(place.lon, place.lat, start.lon, start.lat) as metres
      from burst
      join numbered using (journal, burst)
      join checkpoint as place on place.checkpoint_id = numbered.checkpoint_id
      join checkpoint as start on start.checkpoint_id = burst.first_place
     order by burst.journal, burst.burst, scoring.metres_between(place.lon, place.lat, start.lon, start.lat) desc nulls last, numbered.at, numbered.entry
  )
  select format('burst:%s:%s', furthest.journal, furthest.first_entry), 'burst', furthest.at, furthest.reader_id, furthest.person_id, furthest.uid::text,
         furthest.checkpoint_id, furthest.first_at, furthest.reader_id, furthest.first_place, round(furthest.metres)::integer,
         round(extract(epoch from furthest.last_at - furthest.first_at), 1), furthest.places::integer, null::bigint
    from furthest
   where furthest.metres > burst_signs.from_metres and furthest.first_at >= burst_signs.from_at and furthest.first_at < burst_signs.to_at;
end $$;
comment on function scoring.burst_signs is
'Signs of kind burst that begin from from_at, inclusive, to to_at, exclusive: one handheld read the tags of places that are more than from_metres apart (200 m), each within within_seconds (30 s) of the one before, as copies of tags that lie together in a drawer are read. One sign for each burst, whatever it read: at the read that lies furthest from the first. Both instants are of one clock: they are not taken to be off.';
