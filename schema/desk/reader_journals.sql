-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.reader_journals(reader text)
returns table (journal uuid, first_seen_at timestamptz, downloaded boolean, holds_through bigint, lost_entries bigint, signed boolean, head text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select journal.journal, journal.first_seen_at, journal.downloaded, journal.holds_through,
         (select count(*) from missing_entry where missing_entry.station_id = journal.station_id and missing_entry.journal = journal.journal),
         journal.public_key is not null, encode(journal.head_digest, 'hex')
    from journal
   where journal.reader_id = desk.reader_of(reader => reader_journals.reader)
   order by journal.first_seen_at desc, journal.journal
$$;
comment on function desk.reader_journals is
'The journals of a reader, the newest first: when each first arrived, whether it is a download, the last entry held, how many entries are lost, whether it is signed, and the head digest in hex (none when it is not known). Errors: PT400 unknown_reader.';
grant execute on function desk.reader_journals to patrol_viewer, patrol_editor, patrol_auditor;
