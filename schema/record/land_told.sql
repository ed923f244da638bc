-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_told(held patrol.journal, at timestamptz) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  told record;
begin
  select bool_or(c.kind in ('deaf', 'listening')) as of_hearing, bool_or(c.auth = 'failed') as of_failures, bool_or(c.auth = 'sun') as of_counters into told
    from patrol.clock_in c
   where c.station_id = held.station_id and c.journal = held.journal and c.entry > held.holds_through;
  if exists (select from patrol.missing_entry m where m.station_id = held.station_id and m.journal = held.journal and m.entry > held.holds_through) then
    perform record.end_loss(held => held, at => land_told.at);
  end if;
  if told.of_hearing then
    perform record.land_hearing(held => held, at => land_told.at);
  end if;
  if told.of_failures then
    perform record.note_failures(held => held, at => land_told.at);
  end if;
  if told.of_counters then
    perform record.land_counters(held => held, at => land_told.at);
  end if;
end $$;
comment on function record.land_told is
  'Does what entries after held.holds_through ask for beside their taps: outages of a reader that was deaf or lost entries, alarms of cards that failed to prove themselves or whose counters went back. at: the database''s clock. Its caller holds the reader''s lock.';
