-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_batch(held patrol.journal, pusher_id bigint, fixed boolean, place patrol.placement, first_entry bigint, lines text[], digests bytea[],
                                  boot_id uuid, boottime_ns bigint, public_key bytea, signature bytea, health jsonb, landed_at timestamptz)
  returns record.finding language plpgsql as $$
#variable_conflict use_column
declare
  many constant integer := cardinality(lines);
  last_entry constant bigint := first_entry + many - 1;
  known constant bigint := held.holds_through + 1 - first_entry; -- how many of the lines are held already
  found_out record.finding;
  left_to_do record.undone;
begin
  if held.reader_id <> pusher_id or held.downloaded or known < 0 or (known > 0 and many > 0) or cardinality(digests) <> many then
    found_out := record.examine(held, pusher_id, first_entry, lines, digests);
    if found_out.refused is null and known > 0 and many > 0 then
      perform record.fill_missing(held, place, first_entry, lines, digests, landed_at);
    end if;
  end if;
  if found_out.refused is null and last_entry > held.holds_through then
    begin
      left_to_do := record.land_lines(held, place, lines[known + 1:], digests[known + 1:], boot_id,
                                      case when held.public_key = land_batch.public_key then land_batch.signature end, landed_at);
    exception when data_exception or integrity_constraint_violation or sqlstate 'PT422' then
      found_out := record.examine(held, pusher_id, first_entry, lines, digests);
      if found_out.refused is null and array_position(lines, null) is null then
        raise;
      elsif found_out.refused is null then
        left_to_do := record.land_with_missing(held, place, lines[known + 1:], digests[known + 1:], boot_id,
                                               case when held.public_key = land_batch.public_key then land_batch.signature end, health ->> 'missing', landed_at);
      end if;
    end;
  end if;
  if found_out.refused is not null then
    if found_out.refused not in ('bad_line', 'too_large') then
      perform record.raise_alarm(held.station_id, pusher_id, held.journal, found_out.refused, found_out.entry, landed_at, found_out.detail);
    end if;
    return found_out;
  end if;

  if left_to_do.unsynchronised or held.anchored_boot is distinct from land_batch.boot_id then
    if land_batch.boot_id is not null then
      perform record.keep_anchor(held, boot_id, boottime_ns, landed_at, coalesce(left_to_do.unsynchronised, false));
    end if;
  end if;
  if left_to_do.unsettled or left_to_do.taps is not null then
    perform record.land_taps(held, fixed, left_to_do);
  end if;
  if left_to_do.told_more then
    perform record.land_told(held => held, at => landed_at);
  end if;
  if last_entry > held.holds_through and exists (select from patrol.journal j where j.reader_id = held.reader_id and j.journal <> held.journal) then
    perform record.retell_deafness(held => held, at => landed_at, since => case when not left_to_do.unsettled and lines[known + 1] is not null
                                                                                then split_part(lines[known + 1], ' ', 6)::timestamptz else '-infinity' end);
  end if;
  if held.ends_lost and last_entry > held.holds_through then
    perform record.end_loss(held => held, at => landed_at);
  end if;
  if last_entry > held.holds_through then
    held.holds_through := last_entry;
    held.head_digest := digests[many];
  end if;
  if land_batch.signature is not null and (left_to_do is null or held.public_key is distinct from land_batch.public_key) then
    perform record.keep_head(held, last_entry, public_key, signature, landed_at);
  end if;
  return null;
end $$;
comment on function record.land_batch is
  'Lands entries of a journal, first_entry and following, as record.push describes it, or refuses them (and keeps that as an alarm): the one door, of pushes and of bundles. Returns why it refused, none when they landed. held: the journal''s row; pusher_id, fixed, place: whose reader they are said to come from, and where it hangs now. boot_id and boottime_ns: of the host when it pushed, which anchor the boot in time; none for what did not come at once. health: what the reader says of itself; "missing" in it says why entries are. Its caller holds the reader''s lock and has set DateStyle to ISO and plan_cache_mode to force_generic_plan.';
