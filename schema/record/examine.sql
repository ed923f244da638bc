-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.examine(held patrol.journal, pusher_id bigint, first_entry bigint, lines text[], digests bytea[])
  returns record.finding language plpgsql stable as $$
#variable_conflict use_column
declare
  last_entry constant bigint := first_entry + cardinality(lines) - 1;
  next_entry constant bigint := held.holds_through + 1;
  previous bytea := held.head_digest;
  forked bigint;
  checked record;
begin
  if held.reader_id <> pusher_id or held.downloaded then
    return ('foreign_journal', 0, format('journal %s belongs to reader %s', held.journal,
            (select r.reader from patrol.reader r where r.reader_id = held.reader_id)))::record.finding;
  end if;
  if first_entry > next_entry then
    return ('gap', next_entry, format('entries %s to %s are missing', next_entry, first_entry - 1))::record.finding;
  end if;
  if cardinality(lines) = 0 then
    return (null, null, null)::record.finding;
  end if;
  if cardinality(digests) <> cardinality(lines) then
    return ('bad_line', first_entry, format('entry %s: %s lines came with %s digests', first_entry, cardinality(lines), cardinality(digests)))::record.finding;
  end if;

  if first_entry < next_entry then
    previous := record.digest_of(held, first_entry - 1);
    select min(h.entry) into forked
      from unnest(lines, digests) with ordinality as l(line, digest, n)
      join (select c.entry, c.digest from patrol.clock_in c
             where c.station_id = held.station_id and c.journal = held.journal and c.entry >= first_entry and c.entry <= last_entry
            union all
            select m.entry, m.digest from patrol.missing_entry m
             where m.station_id = held.station_id and m.journal = held.journal and m.entry >= first_entry and m.entry <= last_entry
               and m.digest is not null) as h on h.entry = first_entry + l.n - 1
     where num_nulls(l.line, l.digest) < 2 and h.digest is distinct from l.digest;
  end if;
  select * into checked from record.check_lines(lines, digests, first_entry, previous);
  if checked.long_entry is not null then
    return ('too_large', checked.long_entry, format('entry %s: a line has at most 300 characters', checked.long_entry))::record.finding;
  elsif checked.bad_entry is not null then
    return ('bad_line', checked.bad_entry, format('entry %s: not a canonical line: %s', checked.bad_entry,
            left(lines[checked.bad_entry - first_entry + 1], 120)))::record.finding;
  elsif checked.broken_entry <= coalesce(forked, last_entry) then
    return ('broken_chain', checked.broken_entry, format('entry %s: its digest does not follow from the one before', checked.broken_entry))::record.finding;
  elsif forked is not null then
    return ('fork', forked, format('entry %s: held already with other content', forked))::record.finding;
  end if;
  return (null, null, null)::record.finding;
end $$;
comment on function record.examine is
  'Whether a push continues the journal: it belongs to the reader, leaves no gap, every line is short enough and canonical, every digest follows from the one before, and what is held already is the same (missing entries: as far as their digests are known). Names the first entry that is not so.';
