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
  insert into patrol.journal (journal, station_id, reader_id, downloaded, head_digest, first_seen_at)
  select open_journal.journal, plan.station_of(r.unit_id), r.reader_id, open_journal.downloaded,
         sha256(convert_to(open_journal.journal::text, 'UTF8')), open_journal.at
    from patrol.reader r where r.reader_id = open_journal.reader_id
  on conflict do nothing;
  select * into strict held from patrol.journal j where j.journal = open_journal.journal for update;
  return held;
end $$;
comment on function record.open_journal is
  'The row of a journal, locked until the transaction ends; made for this reader when the journal was never seen. It may turn out to be another reader''s: compare reader_id.';
