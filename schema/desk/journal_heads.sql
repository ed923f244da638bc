-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.journal_heads() returns jsonb
language sql stable set search_path = patrol, pg_temp as $$
  select coalesce(jsonb_object_agg(journal.journal, jsonb_build_object(
           'reader', reader.reader, 'entry', journal.holds_through, 'digest', encode(journal.head_digest, 'hex'))), '{}')
    from journal join reader using (reader_id)
$$;
comment on function desk.journal_heads is
'Of every journal, by its UUID: its reader, the last entry held and that entry''s digest in hex.';
