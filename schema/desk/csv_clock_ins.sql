-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_clock_ins(from_at timestamptz, to_at timestamptz)
returns table (reader text, journal text, entry text, at text, received_at text, uid text, checkpoint text, badge text,
               event text, clock text, auth text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select reader.reader, sighting.journal::text, sighting.entry::text, scoring.instant_text(sighting.at),
         scoring.instant_text(sighting.received_at), sighting.uid, checkpoint.checkpoint, person.badge, event.event,
         sighting.clock, clock_in.auth
    from sighting
    join clock_in using (station_id, journal, entry, received_at)
    join reader using (reader_id)
    left join checkpoint on checkpoint.checkpoint_id = sighting.checkpoint_id
    left join person using (person_id)
    left join event using (event_id)
   where sighting.at >= csv_clock_ins.from_at and sighting.at < csv_clock_ins.to_at
   order by reader.reader, sighting.journal, sighting.entry
$$;
comment on function desk.csv_clock_ins is
'Every entry that a reader read, settled at an instant from from_at, inclusive, to to_at, exclusive, as text ready to print; in order of reader, journal, entry.';
grant execute on function desk.csv_clock_ins to patrol_viewer, patrol_editor, patrol_auditor;
