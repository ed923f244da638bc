-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.settle_journal(held patrol.journal, from_entry bigint default 1) returns bigint
  language plpgsql as $$
#variable_conflict use_column
declare
  at_once constant integer := 10000;
  taps record.tap[];
  moved bigint := 0;
begin
  for first_entry in from_entry .. held.holds_through by at_once loop
    select array_agg((c.station_id, c.entry, settled.at, settled.error, held.reader_id, c.received_at, c.journal, settled.clock, c.uid, c.auth <> 'failed')::record.tap)
      into taps
      from patrol.clock_in c
      left join patrol.sighting was on was.station_id = c.station_id and was.journal = c.journal and was.entry = c.entry,
           record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
     where c.station_id = held.station_id and c.journal = held.journal and c.entry >= first_entry and c.entry < first_entry + at_once
       and c.kind = 'tap'
       and (was.at, was.error, was.clock, was.reader_id, was.uid, was.received_at)
           is distinct from (settled.at, settled.error, settled.clock, held.reader_id, c.uid, c.received_at);
    if taps is not null then
      perform record.move_sightings(held.reader_id, taps);
      moved := moved + cardinality(taps);
    end if;
  end loop;
  held.holds_through := from_entry - 1;
  perform record.land_hearing(held => held, at => clock_timestamp()), record.land_counters(held => held, at => clock_timestamp()),
          record.retell_deafness(held => held, since => '-infinity', at => clock_timestamp()),
          record.keep_losses(reader_id => held.reader_id, at => clock_timestamp());
  return moved;
end $$;
comment on function record.settle_journal is
  'Settles every tap of a journal, from an entry on, from what is recorded, and makes or moves the sightings that differ; returns how many. So it does with what else the journal says at settled instants.';
