-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_failures(held patrol.journal, at timestamptz) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  failure record;
begin
  for failure in
    select distinct on (c.uid, c.auth_detail) c.entry, c.uid, coalesce(c.auth_detail, 'unknown') as why, scoring.instant_text(c.device_at) as device_at
      from patrol.clock_in c
     where c.station_id = held.station_id and c.journal = held.journal and c.entry > held.holds_through
       and c.auth = 'failed' and c.auth_detail is distinct from 'no_answer' -- a card drawn away is not a false one
     order by c.uid, c.auth_detail, c.entry
  loop
    continue when exists (
      select from patrol.alarm a
       where a.reader_id = held.reader_id and a.kind = 'failed_authentication' and a.uid = failure.uid and a.raised_at > note_failures.at - interval '1 day'
         and a.detail like '%: ' || failure.why || ', %');
    exit when not record.raise_evidence(held => held, kind => 'failed_authentication', entry => failure.entry, at => note_failures.at, uid => failure.uid,
      detail => format('card %s did not prove itself: %s, at %s by the reader''s clock', failure.uid, failure.why, failure.device_at));
  end loop;
end $$;
comment on function record.note_failures is
  'Raises an alarm (failed_authentication) for cards that failed to prove themselves in entries after held.holds_through: once per reader, card and reason in 24 hours, at most 20 a reader. Not for no_answer: cards are drawn away all the time. at: the database''s clock.';
