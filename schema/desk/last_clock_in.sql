-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.last_clock_in(checkpoint text, as_of timestamptz)
returns table (at timestamptz, reader text, badge text, person_name text, event text, event_name text, clock text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select sighting.at, reader.reader, person.badge, person.name, event.event, event.name, sighting.clock
    from checkpoint
    join sighting using (checkpoint_id)
    join reader on reader.reader_id = sighting.reader_id
    left join person on person.person_id = sighting.person_id
    left join event on event.event_id = sighting.event_id
   where checkpoint.checkpoint = last_clock_in.checkpoint and sighting.at <= last_clock_in.as_of
   order by sighting.at desc, reader.reader, sighting.entry desc
   limit 1
$$;
comment on function desk.last_clock_in is
'The last clock-in at a checkpoint, by its own instant, up to as_of, whoever''s card it was; no row when there was none, or no such checkpoint. badge: null where nobody is known by the card; clock: synchronised, anchored, unsure or downloaded.';
grant execute on function desk.last_clock_in to patrol_viewer, patrol_editor, patrol_auditor;
