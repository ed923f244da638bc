-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.resettle(held patrol.journal, boot_id uuid, after_ns bigint) returns bigint
  language plpgsql as $$
#variable_conflict use_column
declare
  taps record.tap[];
begin
  select array_agg((c.station_id, c.entry, settled.at, settled.error, held.reader_id, c.received_at, c.journal, settled.clock, c.uid, c.auth <> 'failed')::record.tap)
    into taps
    from patrol.clock_in c
    join patrol.sighting was on was.station_id = c.station_id and was.journal = c.journal and was.entry = c.entry,
         record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
   where c.journal = held.journal and c.boot_id = resettle.boot_id and c.clock_error_us >= 1000000
     and c.boottime_ns > after_ns and c.entry <= held.holds_through
     and (was.at, was.error, was.clock) is distinct from (settled.at, settled.error, settled.clock);
  if taps is not null then
    perform record.move_sightings(held.reader_id, taps);
  end if;
  perform record.resettle_hearing(held => held), record.resettle_counters(held => held);
  if taps is not null then
    perform record.retell_deafness(held => held, since => '-infinity', at => clock_timestamp());
  end if;
  return coalesce(cardinality(taps), 0);
end $$;
comment on function record.resettle is
  'Settles anew the clock-ins that an unsynchronised clock stamped in one boot of a journal, after a boot time (ns), and moves the sightings whose instant, error or clock changes; returns how many. So it does with what else the journal says at settled instants: when its reader heard, and what cards counted.';
