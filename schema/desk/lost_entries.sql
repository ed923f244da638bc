-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.lost_entries() returns table (sheet_id bigint, lost bigint, trusted bigint)
language sql stable rows 100 set search_path = patrol, pg_temp as $$
  with head as materialized (
    select sheet.sheet_id, head.key::uuid as journal, (head.value ->> 'entry')::bigint as entry
      from sheet cross join lateral jsonb_each(sheet.heads) as head
  ),
  missing as materialized (
    select journal, entry, digest is null
                           and not exists (select from missing_entry as next
                                            where next.station_id = missing_entry.station_id and next.journal = missing_entry.journal
                                              and next.entry = missing_entry.entry + 1) as trusts
      from missing_entry
  )
  select head.sheet_id, count(*), count(*) filter (where missing.trusts and missing.entry < head.entry)
    from missing join head on head.journal = missing.journal and missing.entry <= head.entry
   group by head.sheet_id
$$;
comment on function desk.lost_entries is
'Of sheets whose heads (see desk.journal_heads) reach beyond entries that readers lost: how many, and how often the chain begins again after one whose digest is not known, so that what follows is taken on trust.';
