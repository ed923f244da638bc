-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.heard_times(checkpoints bigint[], units bigint[], from_at timestamptz, to_at timestamptz)
returns table (checkpoint_id bigint, known tstzmultirange)
language sql stable rows 1000 set search_path = patrol, pg_temp as $$
  with walked as materialized (
    select distinct checkpoint_id, unit_id from unnest(heard_times.checkpoints, heard_times.units) as given (checkpoint_id, unit_id)
  ),
  ear as materialized (
    select reader.reader_id, tstzmultirange(tstzrange(reader_state.complete_through, null)) as silent,
           coalesce((select range_agg(during) from outage where outage.reader_id = reader.reader_id), '{}') as broken
      from reader left join reader_state using (reader_id)
  ),
  hung as (
    select placement.checkpoint_id, range_agg(placement.during) as times,
           range_agg((ear.silent + ear.broken) * tstzmultirange(placement.during)) as unknown
      from placement join ear using (reader_id)
     where placement.during && tstzrange(heard_times.from_at, heard_times.to_at)
     group by placement.checkpoint_id
  ),
  -- Of each handheld of a unit, when it was in service there.
  served as (
    select service.unit_id, service.reader_id,
           range_agg(tstzrange(lower(service.during)::timestamp at time zone setting.timezone,
                               upper(service.during)::timestamp at time zone setting.timezone)) as times
      from service join plan.unit_setting as setting using (unit_id)
     where service.unit_id = any (units)
     group by service.unit_id, service.reader_id
  ),
  carried as (
    select walked.checkpoint_id,
           range_agg(ear.silent * served.times - ear.broken)
           + range_intersect_agg(ear.broken + (tstzmultirange(tstzrange(null, null)) - served.times)) as unknown
      from walked join served using (unit_id) join ear using (reader_id)
     group by walked.checkpoint_id
  )
  select place.checkpoint_id,
         tstzmultirange(tstzrange(heard_times.from_at, heard_times.to_at)) - coalesce(hung.unknown, '{}')
         - (coalesce(carried.unknown, tstzmultirange(tstzrange(null, null))) - coalesce(hung.times, '{}'))
    from (select distinct checkpoint_id from walked) as place
    left join hung using (checkpoint_id)
    left join carried using (checkpoint_id)
$$;
comment on function desk.heard_times is
'When, from from_at, inclusive, to to_at, exclusive, it is known whether somebody clocked in at these checkpoints (checkpoints and units: pairs, the units whose duties owe them), by the same thought as no_data in design §7: while fixed readers hang there, when all of them have delivered and none was out of service; otherwise when all handhelds in service of these units that were not out of service have delivered, and there is one. Unlike scoring.known_times it asks duties, not the plan as it is now, so that an edit of the plan changes nothing of the past.';
