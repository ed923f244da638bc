-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.raise_alarm(station_id bigint, reader_id bigint, journal uuid, kind text, entry bigint, raised_at timestamptz, detail text)
  returns void language sql as $$
  insert into patrol.alarm (station_id, reader_id, journal, kind, entry, raised_at, detail)
  select raise_alarm.station_id, raise_alarm.reader_id, raise_alarm.journal, raise_alarm.kind, raise_alarm.entry, raise_alarm.raised_at, raise_alarm.detail
   where not exists (select from patrol.alarm a where a.journal = raise_alarm.journal and a.kind = raise_alarm.kind and a.entry = raise_alarm.entry)
  on conflict on constraint an_alarm_is_raised_once do nothing
$$;
comment on function record.raise_alarm is 'Keeps what was found wrong in a journal, once per journal, kind and entry. Kinds as in patrol.alarm.kind.';
