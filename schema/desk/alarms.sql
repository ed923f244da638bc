-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.alarms(from_at timestamptz, to_at timestamptz)
returns table (raised_at timestamptz, reader text, unit text, unit_name text, kind text, journal uuid, entry bigint, detail text, uid text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select alarm.raised_at, reader.reader, unit.unit, unit.name, alarm.kind, alarm.journal, alarm.entry, alarm.detail, alarm.uid::text
    from alarm
    join reader using (reader_id)
    join unit using (unit_id)
   where alarm.raised_at >= coalesce(alarms.from_at, '-infinity') and alarm.raised_at < coalesce(alarms.to_at, 'infinity')
   order by alarm.alarm_id
$$;
comment on function desk.alarms is
'What was refused or found wrong in the journals of readers from from_at, inclusive, to to_at, exclusive (none: without bound), as first seen, oldest first. kind as patrol.alarm.kind: gap, fork, broken_chain, foreign_journal, other_key, clock_lies, lost_entry, failed_authentication, replayed, disk_full, journal_damaged, new_journal; reader: the one that pushed; detail: one line in English; uid: the card, where it is about one.';
grant execute on function desk.alarms to patrol_viewer, patrol_editor, patrol_auditor;
