-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.lost_spans(from_at timestamptz, to_at timestamptz)
returns table (noted_at timestamptz, reader text, journal uuid, first_entry bigint, last_entry bigint, digest_known boolean, why text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select missing.noted_at, reader.reader::text, missing.journal, min(missing.entry), max(missing.entry), bool_and(missing.digest is not null), missing.why
    from (select missing_entry.*, missing_entry.entry - row_number() over (partition by journal, noted_at, why order by entry) as number
            from missing_entry
           where noted_at >= coalesce(lost_spans.from_at, '-infinity') and noted_at < coalesce(lost_spans.to_at, 'infinity')) as missing
    join journal using (station_id, journal)
    join reader using (reader_id)
   group by missing.noted_at, reader.reader, missing.journal, missing.why, missing.number
   order by missing.noted_at, reader.reader, missing.journal, 4
$$;
comment on function desk.lost_spans is
'Entries whose content readers lost, as they told from from_at, inclusive, to to_at, exclusive (none: without bound), each stretch of entries once, oldest first. digest_known: whether the chain goes on over all of them; why: what the reader said.';
grant execute on function desk.lost_spans to patrol_viewer, patrol_editor, patrol_auditor;
