-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.travel_signs(from_at timestamptz, to_at timestamptz, from_metres double precision default 500, most_kmh double precision default 60,
                                     burst_seconds double precision default 30)
returns setof scoring.sign
language plpgsql stable rows 100
set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' set jit = off
as $$
#variable_conflict use_column
begin
  return query
  with seen as materialized (
    select sighting.person_id, sighting.at, sighting.error, sighting.reader_id, sighting.checkpoint_id, sighting.journal, sighting.entry, sighting.uid,
           lag(sighting.checkpoint_id) over person as before_checkpoint_id, lag(sighting.at) over person as before_at,
           lag(sighting.error) over person as before_error, lag(sighting.reader_id) over person as before_reader_id,
           lag(sighting.journal) over person as before_journal, lag(sighting.entry) over person as before_entry
      from sighting
     where sighting.at >= travel_signs.from_at - interval '6 hours' and sighting.at < travel_signs.to_at
       and sighting.person_id is not null and sighting.checkpoint_id is not null
    window person as (partition by sighting.person_id order by sighting.at, sighting.journal, sighting.entry)
  ),
  moved as (
    select seen.*, scoring.metres_between(place.lon, place.lat, before.lon, before.lat) as metres,
           extract(epoch from seen.at - seen.before_at + seen.error + seen.before_error) as seconds
      from seen
      join checkpoint as place on place.checkpoint_id = seen.checkpoint_id
      join checkpoint as before on before.checkpoint_id = seen.before_checkpoint_id
     where seen.before_checkpoint_id <> seen.checkpoint_id and seen.at >= travel_signs.from_at
  )
  select format('too_fast:%s:%s:%s:%s', moved.journal, moved.entry, moved.before_journal, moved.before_entry), 'too_fast', moved.at, moved.reader_id,
         moved.person_id, moved.uid::text, moved.checkpoint_id, moved.before_at, moved.before_reader_id, moved.before_checkpoint_id,
         round(moved.metres)::integer, round(moved.seconds, 1), null::integer, null::bigint
    from moved
   where moved.metres > travel_signs.from_metres and moved.metres * 3.6 > travel_signs.most_kmh * moved.seconds
     and not (moved.reader_id = moved.before_reader_id and moved.journal = moved.before_journal
              and extract(epoch from moved.at - moved.before_at) <= travel_signs.burst_seconds
              and exists (select from reader where reader.reader_id = moved.reader_id and reader.kind = 'handheld'));
end $$;
comment on function scoring.travel_signs is
'Signs of kind too_fast from from_at, inclusive, to to_at, exclusive: somebody was at two places one after the other that are more than from_metres apart (500 m), sooner than at most_kmh (60 km/h, as the crow flies: neither on foot nor in a vehicle in a town) anyone can travel. Both instants are taken to be off in favour of the person, each by its error. What one handheld reads within burst_seconds (30 s) is told by scoring.burst_signs instead. Places without coordinates give no sign.';
