-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_with_missing(held patrol.journal, place patrol.placement, lines text[], digests bytea[], boot_id uuid, signature bytea,
                                         why text, landed_at timestamptz)
  returns record.undone language plpgsql as $$
#variable_conflict use_column
declare
  many constant integer := cardinality(lines);
  lost constant bigint[] := array(select held.holds_through + l.n from unnest(lines) with ordinality as l(line, n) where l.line is null order by l.n);
  stretch record;
  part record.undone;
  done record.undone := (false, false, null, true);
begin
  perform record.raise_alarm(held.station_id, held.reader_id, held.journal, 'lost_entry', lost[1], landed_at,
                             record.loss_in_words(lost => lost, why => left(why, 300)));
  perform pg_notify('patrol', 'readers');
  for stretch in
    select s.missing, min(s.n) as first, max(s.n) as last
      from (select l.n, l.line is null as missing, l.n - row_number() over (partition by l.line is null order by l.n) as number
              from unnest(lines) with ordinality as l(line, n)) as s
     group by s.missing, s.number order by 2
  loop
    if stretch.missing then
      insert into patrol.missing_entry (station_id, entry, noted_at, journal, digest, why)
      select held.station_id, held.holds_through + 1 + n - stretch.first, land_with_missing.landed_at, held.journal, digests[n], left(land_with_missing.why, 300)
        from generate_series(stretch.first, stretch.last) as n;
      update patrol.journal j set holds_through = held.holds_through + 1 + stretch.last - stretch.first, head_digest = digests[stretch.last]
       where j.journal = held.journal;
    else
      part := record.land_lines(held, place, lines[stretch.first:stretch.last], digests[stretch.first:stretch.last], boot_id,
                                case when stretch.last = many then signature end, landed_at);
      done := (done.unsynchronised or part.unsynchronised, done.unsettled or part.unsettled, coalesce(done.taps || part.taps, part.taps),
               true)::record.undone;
    end if;
    held.holds_through := held.holds_through + 1 + stretch.last - stretch.first;
    held.head_digest := digests[stretch.last];
  end loop;
  if lines[many] is null and digests[many] is not null and signature is not null then
    insert into patrol.journal_head (journal, entry, digest, signature, received_at)
    values (held.journal, held.holds_through, held.head_digest, land_with_missing.signature, land_with_missing.landed_at);
  end if;
  return done;
end $$;
comment on function record.land_with_missing is
  'As record.land_lines, where some lines are none: entries whose content their reader lost. They are kept as missing and count as held; where the digest of one is not known, the next line''s digest is taken on trust. Raises one alarm (lost_entry) for them all; why: what the reader says of it, at most 300 characters. Its caller has found nothing wrong with the rest.';
