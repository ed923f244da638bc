-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.known_times(from_at timestamptz, to_at timestamptz)
returns table (checkpoint_id bigint, there tstzrange, known tstzmultirange)
language sql stable rows 1000
set search_path = patrol, pg_temp
as $$
  with ear as materialized (
    select reader.reader_id, tstzmultirange(tstzrange(reader_state.complete_through, null)) as silent,
           coalesce(broken.times, '{}') as broken
      from reader
      left join reader_state using (reader_id)
      left join (select reader_id, range_agg(during) as times from outage group by reader_id) as broken using (reader_id)
  ),
  hung as (
    select placement.checkpoint_id, range_agg(placement.during) as times,
           range_agg((ear.silent + ear.broken) * tstzmultirange(placement.during)) as unknown
      from placement join ear using (reader_id)
     where placement.during && tstzrange(known_times.from_at, greatest(known_times.from_at, known_times.to_at))
     group by placement.checkpoint_id
  ),
  -- Handhelds of the units whose lines stop there; of its own unit where no line does.
  walked as (
    select stop.checkpoint_id, line.unit_id from stop join line using (line_id)
    union
    select checkpoint_id, unit_id from checkpoint where not exists (select from stop where stop.checkpoint_id = checkpoint.checkpoint_id)
  ),
  served as (
    select walked.checkpoint_id, service.reader_id,
           range_agg(tstzrange(lower(service.during)::timestamp at time zone setting.timezone,
                               upper(service.during)::timestamp at time zone setting.timezone)) as times
      from walked join service using (unit_id) join plan.unit_setting as setting using (unit_id)
     group by walked.checkpoint_id, service.reader_id
  ),
  carried as (
    select served.checkpoint_id,
           range_agg(ear.silent * served.times - ear.broken)
           + range_intersect_agg(ear.broken + (tstzmultirange(tstzrange(null, null)) - served.times)) as unknown
      from served join ear using (reader_id)
     group by served.checkpoint_id
  )
  select place.checkpoint_id, place.there,
         tstzmultirange(place.there) - coalesce(hung.unknown, '{}')
         - (coalesce(carried.unknown, tstzmultirange(tstzrange(null, null))) - coalesce(hung.times, '{}'))
    from (select checkpoint.checkpoint_id,
                 tstzrange(checkpoint.valid_from::timestamp at time zone setting.timezone,
                           (checkpoint.valid_until + 1)::timestamp at time zone setting.timezone)
                 * tstzrange(known_times.from_at, greatest(known_times.from_at, known_times.to_at)) as there
            from checkpoint join plan.unit_setting as setting using (unit_id)) as place
    left join hung using (checkpoint_id)
    left join carried using (checkpoint_id)
   where not isempty(place.there)
$$;
comment on function scoring.known_times is
'For each checkpoint that is valid for some of the time from from_at, inclusive, to to_at, exclusive: when it is valid (there), and the parts of that for which it is known whether somebody clocked in there, by the same thought as no_data in design §7.
While fixed readers hang there: when all of them have delivered and none was out of service. Otherwise, by the handhelds in service of the units whose lines stop there (where none does: of its own unit): when all of those that were not out of service have delivered, and there is one.';
