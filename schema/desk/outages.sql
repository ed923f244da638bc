-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.outages(from_at timestamptz, to_at timestamptz)
returns table (number bigint, reader text, kind text, unit text, unit_name text, checkpoint text, checkpoint_name text,
               since timestamptz, until timestamptz, reason text, noted_by text, noted_by_name text, noted_at timestamptz,
               ended_by text, ended_by_name text, ended_at timestamptz)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select outage.outage_number, reader.reader, reader.kind, unit.unit, unit.name, checkpoint.checkpoint, checkpoint.name,
         lower(outage.during), upper(outage.during), outage.reason, noter.badge, noter.name, outage.noted_at,
         ender.badge, ender.name, outage.ended_at
    from outage
    join reader using (reader_id)
    join unit using (unit_id)
    left join placement on placement.reader_id = outage.reader_id and placement.during @> lower(outage.during)
    left join checkpoint on checkpoint.checkpoint_id = placement.checkpoint_id
    left join person as noter on noter.person_id = outage.noted_by
    left join person as ender on ender.person_id = outage.ended_by
   where outage.during && tstzrange(outages.from_at, outages.to_at)
   order by outage.outage_number
$$;
comment on function desk.outages is
'Outages of readers that overlap the time from from_at, inclusive, to to_at, exclusive (none: without bound), by number. checkpoint: where a fixed reader hung when it began; until: none while it lasts; noted_by: none when the reader noted it itself (deaf, lost_entries).';
grant execute on function desk.outages to patrol_viewer, patrol_editor, patrol_auditor;
