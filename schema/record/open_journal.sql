-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.open_journal(journal uuid, reader_id bigint, downloaded boolean, at timestamptz) returns patrol.journal
  language plpgsql as $$
#variable_conflict use_column
declare
  held patrol.journal;
begin
  select * into held from patrol.journal j where j.journal = open_journal.journal for update;
  if found then
    return held;
  end if;
  insert into patrol.journal (journal, station_id, reader_id, downloaded, head_digest, first_seen_at, opened_after, public_key)
  select open_journal.journal, plan.station_of(r.unit_id), r.reader_id, open_journal.downloaded,
         sha256(convert_to(open_journal.journal::text, 'UTF8')), open_journal.at, s.complete_through,
         case when not open_journal.downloaded then k.public_key end
    from patrol.reader r
    left join patrol.reader_state s on s.reader_id = r.reader_id
    left join patrol.reader_key k on k.reader_id = r.reader_id and k.revoked_at is null
   where r.reader_id = open_journal.reader_id
  on conflict do nothing;
  if found and not open_journal.downloaded then
    perform record.note_new_journal(journal => open_journal.journal);
  end if;
  select * into strict held from patrol.journal j where j.journal = open_journal.journal for update;
  return held;
end $$;
comment on function record.open_journal is
  'The row of a journal, locked until the transaction ends; made for this reader when the journal was never seen, with the key that is enrolled for the reader. It may turn out to be another reader''s: compare reader_id. A further journal of a reader raises an alarm (new_journal).';
