-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_heard(held patrol.journal, health jsonb, at timestamptz) returns void
  language plpgsql as $$
#variable_conflict use_column
begin
  if coalesce(note_heard.health ->> 'reader_state', 'listening') = 'deaf' or note_heard.health ->> 'undelivered' is distinct from '0'
     or not exists (select from patrol.outage o where o.reader_id = held.reader_id and o.derived and upper_inf(o.during)) then
    return;
  end if;
  insert into patrol.hearing (station_id, reader_id, entry, at, journal, kind, clock)
  values (held.station_id, held.reader_id, held.holds_through, note_heard.at, held.journal, 'heard', 'synchronised')
  on conflict do nothing;
  if found then
    perform record.keep_deafness(reader_id => held.reader_id, at => note_heard.at);
  end if;
end $$;
comment on function record.note_heard is
  'Ends, at a heartbeat, what a reader''s journals say of it being deaf, when it says that it listens and has nothing left to deliver: the entry that would say so was lost. Its caller holds the reader''s lock.';
