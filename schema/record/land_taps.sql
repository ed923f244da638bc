-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_taps(held patrol.journal, fixed boolean, left_to_do record.undone) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  taps record.tap[] := left_to_do.taps;
begin
  if left_to_do.unsettled then
    select taps || array_agg((c.station_id, c.entry, settled.at, settled.error, held.reader_id, c.received_at, c.journal, settled.clock, c.uid, c.auth <> 'failed')::record.tap)
      into taps
      from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
     where c.station_id = held.station_id and c.journal = held.journal and c.entry > held.holds_through
       and c.uid is not null and c.clock_error_us >= 1000000;
  end if;
  if taps is not null then
    perform record.land_sightings(held.reader_id, fixed, taps);
  end if;
end $$;
comment on function record.land_taps is
  'Tells what the taps mean that record.land_lines left to do, those of an unsynchronised clock settled by the anchors that are known. held: the journal as it was before.';
