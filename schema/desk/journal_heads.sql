-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.journal_heads() returns jsonb
language sql stable set search_path = patrol, pg_temp as $$
  select coalesce(jsonb_object_agg(journal.journal, jsonb_build_object(
           'reader', reader.reader, 'entry', journal.holds_through, 'digest', encode(journal.head_digest, 'hex'))
           || case when lost.entries > 0 then jsonb_build_object('lost', lost.entries) else '{}' end), '{}')
    from journal
    join reader using (reader_id)
    left join (select missing_entry.station_id, missing_entry.journal, count(*) as entries from missing_entry group by 1, 2) as lost using (station_id, journal)
$$;
comment on function desk.journal_heads is
'Of every journal, by its UUID: its reader, the last entry held and that entry''s digest in hex (none when it is lost, and its digest not known); where entries are lost, how many.';
