-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.recent_clock_ins(how_many integer, received_since timestamptz default null)
returns table (at timestamptz, received_at timestamptz, reader text, reader_kind text, uid text, checkpoint text,
               checkpoint_name text, badge text, person_name text, person_kind text, event text, event_name text, clock text)
language plpgsql stable security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  newest timestamptz := (select max(last_seen_at) from reader_state);
  reach interval := interval '1 minute';
begin
  -- By the bounds of their blocks: look back further until there are enough.
  while received_since is null and reach < interval '50 days'
    and (select count(*) from clock_in where received_at > newest - reach and kind = 'tap') < how_many loop
    reach := reach * 6;
  end loop;
  return query
  select sighting.at, sighting.received_at, reader.reader::text, reader.kind, sighting.uid::text, checkpoint.checkpoint::text,
         checkpoint.name, person.badge::text, person.name, person.kind, event.event::text, event.name, sighting.clock
    from (select station_id, journal, entry, received_at from clock_in
           where received_at >= coalesce(received_since, newest - reach) and kind = 'tap'
           order by received_at desc, journal, entry desc
           limit how_many) as newest_taps
    join sighting using (station_id, journal, entry)
    join reader using (reader_id)
    left join checkpoint on checkpoint.checkpoint_id = sighting.checkpoint_id
    left join person using (person_id)
    left join event using (event_id)
   order by sighting.received_at desc, sighting.at desc, reader.reader, sighting.entry desc;
end $$;
comment on function desk.recent_clock_ins is
'The newest how_many clock-ins by receipt, newest first. None older than about 50 days before a reader was last heard of. received_since: only those received then or later.';
grant execute on function desk.recent_clock_ins to patrol_viewer, patrol_editor, patrol_auditor;
