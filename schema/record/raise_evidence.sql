-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.raise_evidence(held patrol.journal, kind text, entry bigint, at timestamptz, detail text, uid text default null, at_most integer default 20)
  returns boolean language plpgsql as $$
#variable_conflict use_column
declare
  recent bigint;
begin
  select count(*) into recent from patrol.alarm a
   where a.reader_id = held.reader_id and a.kind = raise_evidence.kind and a.raised_at > raise_evidence.at - interval '1 day';
  if recent >= at_most then
    return false;
  end if;
  insert into patrol.alarm (station_id, reader_id, journal, kind, entry, raised_at, detail, uid)
  values (held.station_id, held.reader_id, held.journal, raise_evidence.kind, raise_evidence.entry, raise_evidence.at,
          raise_evidence.detail || case when recent = at_most - 1 then '; more of this kind within a day are not listed' else '' end, raise_evidence.uid)
  on conflict on constraint an_alarm_is_raised_once do nothing;
  if found then
    perform pg_notify('patrol', 'readers');
  end if;
  return found;
end $$;
comment on function record.raise_evidence is
  'Keeps what was found in a journal, once per journal, kind and entry, and at most so many of a kind per reader in 24 hours: a broken reader, or somebody with a box of cards, must not bury the rest. The last one says that more are not listed; the clock-ins themselves are all kept. Returns whether it is kept.';
