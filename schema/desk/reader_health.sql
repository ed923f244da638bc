-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.reader_health(as_of timestamptz)
returns table (reader text, kind text, unit text, unit_name text, checkpoint text, checkpoint_name text, state text, last_seen timestamptz,
               complete_through timestamptz, undelivered bigint, clock_offset_ms bigint, troubles text[], version text, device text,
               last_tap timestamptz, disk_free_mb numeric, held bigint, restarts bigint, repeated bigint, lost_entries bigint, signs text, clock_error_us numeric)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select reader.reader::text, reader.kind, reader.unit::text, unit.name, reader.checkpoint::text, checkpoint.name, reader.state, reader.last_seen, reader.complete_through,
         reader.undelivered, reader.clock_offset_ms, desk.health_list(health => told.health, name => 'troubles'), told.health ->> 'version', told.health ->> 'device',
         record.as_instant(told.health ->> 'last_tap', 'UTC'), desk.health_number(health => told.health, name => 'disk_free_mb'),
         desk.health_number(health => told.health, name => 'held')::bigint, desk.health_number(health => told.health, name => 'restarts')::bigint,
         desk.health_number(health => told.health, name => 'repeated')::bigint, coalesce(lost.entries, 0),
         case when key.reader_id is not null then 'enrolled' when signed.reader_id is not null then 'first_use' else 'unsigned' end,
         desk.health_number(health => told.health, name => 'clock_error_us')
    from desk.readers(as_of => reader_health.as_of) as reader
    join reader as own on own.reader = reader.reader
    join unit on unit.unit = reader.unit
    left join checkpoint on checkpoint.checkpoint = reader.checkpoint
    left join reader_state as told on told.reader_id = own.reader_id
    left join (select journal.reader_id, count(*) as entries from missing_entry join journal using (station_id, journal) group by journal.reader_id) as lost
           on lost.reader_id = own.reader_id
    left join reader_key as key on key.reader_id = own.reader_id and key.revoked_at is null
    left join (select distinct journal.reader_id from journal where journal.public_key is not null) as signed on signed.reader_id = own.reader_id
   order by reader.reader
$$;
comment on function desk.reader_health is
'Every reader as desk.readers has it, with what it last said of itself: troubles (disk_full, disk_low, journal_damaged, clock_unsynchronised, not_enrolled, keys_missing …; none when it said nothing), version of its agent, device, last_tap, disk_free_mb, held (entries it keeps), restarts, repeated (touches within the hold-off); lost_entries: how many it could not deliver, ever; signs: enrolled (with a key a person enrolled), first_use (with the one it first signed with), unsigned; clock_error_us: how far off its host''s kernel believes the clock to be at the most, in microseconds (16,000,000 or more: never synchronised). What it says in another form than expected is none.';
grant execute on function desk.reader_health to patrol_viewer, patrol_editor, patrol_auditor;
