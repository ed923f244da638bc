-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.fill_missing(held patrol.journal, place patrol.placement, first_entry bigint, lines text[], digests bytea[], landed_at timestamptz)
  returns bigint language plpgsql as $$
#variable_conflict use_column
declare
  found_again record;
  before patrol.journal := held;
  filled bigint := 0;
begin
  for found_again in
    select m.entry, lines[m.entry - first_entry + 1] as line, m.digest, record.digest_of(held, m.entry - 1) as previous
      from patrol.missing_entry m
     where m.station_id = held.station_id and m.journal = held.journal and m.entry between first_entry and least(held.holds_through, first_entry + cardinality(lines) - 1)
       and lines[m.entry - first_entry + 1] is not null and m.digest = digests[m.entry - first_entry + 1]
     order by m.entry
  loop
    continue when found_again.previous is null; -- then nothing shows that this was the line
    before.holds_through := found_again.entry - 1;
    before.head_digest := found_again.previous;
    perform record.land_lines(before, place, array[found_again.line], array[found_again.digest], null, null, landed_at);
    delete from patrol.missing_entry m where m.station_id = held.station_id and m.journal = held.journal and m.entry = found_again.entry;
    filled := filled + 1;
  end loop;
  if filled > 0 then
    update patrol.journal j set holds_through = held.holds_through, head_digest = held.head_digest where j.journal = held.journal;
    perform record.settle_journal(held => held, from_entry => first_entry), record.keep_losses(reader_id => held.reader_id, at => landed_at);
  end if;
  return filled;
end $$;
comment on function record.fill_missing is
  'Takes lines for the content of held entries that were missing, where the digest that was known of them, and the one before, prove it; returns how many. Its caller has found that the lines continue the journal. held: as it is before anything else of the push lands.';
