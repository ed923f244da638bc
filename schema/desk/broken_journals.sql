-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.broken_journals(journals uuid[], through bigint[])
returns table (journal uuid, entry bigint)
language sql stable rows 100 set search_path = patrol, pg_temp set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with asked as materialized (
    select * from unnest(broken_journals.journals, broken_journals.through) as given (journal, through)
  ),
  kept as (
    select clock_in.journal, clock_in.entry, clock_in.digest,
           record.canonical_line(
             entry => clock_in.entry, kind => clock_in.kind, uid => clock_in.uid, boot_id => clock_in.boot_id,
             boottime_ns => clock_in.boottime_ns, device_at => clock_in.device_at, clock_error_us => clock_in.clock_error_us,
             auth => clock_in.auth, auth_detail => clock_in.auth_detail) as line
      from clock_in join asked on asked.journal = clock_in.journal and clock_in.entry <= asked.through
    union all
    select missing.journal, missing.entry, missing.digest, null
      from missing_entry as missing join asked on asked.journal = missing.journal and missing.entry <= asked.through
  ),
  linked as (
    select kept.journal, kept.entry, row_number() over behind as place,
           -- What is lost is taken at its word, and so is what follows it where its digest is not known.
           kept.line is null or (lag(kept.digest) over behind is null and row_number() over behind > 1)
           or kept.digest = record.next_digest(previous => lag(kept.digest) over behind, start => sha256(convert_to(kept.journal::text, 'UTF8')), line => kept.line)
             as follows
      from kept
    window behind as (partition by kept.journal order by kept.entry)
  ),
  held as (
    select linked.journal, count(*) as entries, min(linked.place) filter (where linked.place <> linked.entry or not linked.follows) as bad
      from linked group by linked.journal
  )
  select asked.journal, coalesce(held.bad, held.entries + 1, 1)
    from asked left join held using (journal)
   where held.bad is not null or coalesce(held.entries, 0) < asked.through
$$;
comment on function desk.broken_journals is
'Of journals (each once, with the entry through which to look), those whose chain does not hold: the first entry that is missing, is there twice, or whose content does not give its digest (see record.push) from the digest before. An entry that its reader lost (patrol.missing_entry) is there as far as this goes: the chain goes on over its digest, and where that is not known it begins again with the next entry, whose digest is taken on trust; desk.lost_entries counts both. Some microseconds an entry.';
