-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_new_journal(journal uuid) returns void language sql as $$
  select record.raise_evidence(held => new, kind => 'new_journal', entry => 0, at => new.first_seen_at,
           detail => format('the reader had journal %s, held through entry %s', before.journal, before.holds_through))
    from patrol.journal as new
   cross join lateral (
     select j.journal, j.holds_through from patrol.journal j
      where j.reader_id = new.reader_id and j.journal <> new.journal and not j.downloaded
      order by j.first_seen_at desc, j.journal limit 1) as before
   where new.journal = note_new_journal.journal
$$;
comment on function record.note_new_journal is 'Raises an alarm when a journal that was never seen is not its reader''s first: its file was replaced or set aside, or somebody else pushes in its name.';
