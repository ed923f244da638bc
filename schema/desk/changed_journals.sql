-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.changed_journals() returns table (sheet_id bigint, detail text)
language sql stable rows 100 set search_path = patrol, pg_temp set jit = off as $$
  with head as materialized (
    select sheet.sheet_id, head.key::uuid as journal, head.value ->> 'reader' as reader, (head.value ->> 'entry')::bigint as entry,
           decode(head.value ->> 'digest', 'hex') as digest, -- none: it was missing then, and its digest not known
           coalesce((head.value ->> 'lost')::bigint, 0) as lost, sheet.issued_at
      from sheet cross join lateral jsonb_each(sheet.heads) as head
     where (head.value ->> 'entry')::bigint > 0
  ),
  -- Many sheets have the same heads, or earlier ones of the same journals: each journal is read once, each head looked up once.
  reach as (
    select array_agg(journal) as journals, array_agg(entry) as through
      from (select journal, max(entry) as entry from head group by journal) as greatest
  ),
  broken as materialized (
    select broken.* from reach cross join lateral desk.broken_journals(journals => reach.journals, through => reach.through) as broken
  ),
  replaced as materialized (
    select asked.*
      from (select distinct journal, entry, digest from head) as asked
     where not exists (
       select from journal join clock_in using (station_id, journal)
        where journal.journal = asked.journal and clock_in.entry = asked.entry and clock_in.digest = asked.digest
       offset 0) -- a fence: a head is looked up, clock-ins are not all read for it
       and not exists (
       select from journal join missing_entry using (station_id, journal)
        where journal.journal = asked.journal and missing_entry.entry = asked.entry
          and missing_entry.digest is not distinct from asked.digest)
  ),
  -- What was held is never lost later: an entry that is missing now and was not then was taken away.
  erased as materialized (
    select head.sheet_id, head.journal, coalesce(min(missing.entry) filter (where missing.noted_at > head.issued_at), max(missing.entry)) as entry
      from head join missing_entry as missing on missing.journal = head.journal and missing.entry <= head.entry
     group by head.sheet_id, head.journal, head.lost
    having count(*) > head.lost
  ),
  changed as (
    select head.sheet_id, head.reader, head.journal, least(broken.entry, replaced.entry, erased.entry) as entry
      from head
      left join erased on erased.sheet_id = head.sheet_id and erased.journal = head.journal
      left join broken on broken.journal = head.journal and broken.entry <= head.entry
      left join replaced on replaced.journal = head.journal and replaced.entry = head.entry and replaced.digest is not distinct from head.digest
     where broken.entry is not null or replaced.entry is not null or erased.entry is not null
  )
  select distinct on (changed.sheet_id) changed.sheet_id,
         format('entry %s of the journal of reader %s is no longer what it was', changed.entry, changed.reader)
    from changed
   order by changed.sheet_id, changed.reader, changed.journal
$$;
comment on function desk.changed_journals is
'Those sheets of whose heads (see desk.journal_heads) a journal no longer is what it was then: its chain does not hold up to the head, gives another digest there (as when all that follows a changed entry was chained anew), or lacks entries it did not lack then. detail: the first such journal, and its first such entry, in a sentence.';
