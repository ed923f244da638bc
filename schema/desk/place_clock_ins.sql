-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.place_clock_ins(checkpoint text, from_at timestamptz, to_at timestamptz)
returns table (at timestamptz, error_seconds numeric, reader text, reader_kind text, uid text, badge text, person_name text, person_kind text,
               event text, event_name text, clock text, journal uuid, entry bigint)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select sighting.at, extract(epoch from sighting.error), reader.reader::text, reader.kind, sighting.uid::text, person.badge::text, person.name, person.kind,
         event.event::text, event.name, sighting.clock, sighting.journal, sighting.entry
    from sighting
    join reader using (reader_id)
    left join person using (person_id)
    left join event using (event_id)
   where sighting.checkpoint_id = (select checkpoint_id from checkpoint where checkpoint.checkpoint = place_clock_ins.checkpoint)
     and sighting.at >= place_clock_ins.from_at and sighting.at < place_clock_ins.to_at
   order by sighting.at, reader.reader, sighting.entry, sighting.journal
$$;
comment on function desk.place_clock_ins is
'Every clock-in at a checkpoint from from_at, inclusive, to to_at, exclusive, in order of time: of known people (badge), of cards nobody knows (badge none), and of event cards (event). error_seconds: how far off at may be. No row for a checkpoint that is not there.';
grant execute on function desk.place_clock_ins to patrol_viewer, patrol_editor, patrol_auditor;
