-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.resettle(held patrol.journal, boot_id uuid, after_ns bigint) returns bigint
  language plpgsql set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  moved record;
  fixed constant boolean := (select r.kind = 'fixed' from reader r where r.reader_id = held.reader_id);
  taps record.tap[];
  first_was timestamptz;
  last_was timestamptz;
begin
  select array_agg((c.station_id, c.entry, now_at.at, now_at.error, held.reader_id, c.received_at, c.journal, now_at.clock, c.uid)::record.tap), min(was.at), max(was.at)
    into taps, first_was, last_was
    from clock_in c
    join sighting was on was.station_id = c.station_id and was.journal = c.journal and was.entry = c.entry,
         record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as now_at
   where c.journal = held.journal and c.boot_id = resettle.boot_id and c.clock_error_us >= 1000000
     and c.boottime_ns > after_ns and c.entry <= held.holds_through
     and (was.at, was.error, was.clock) is distinct from (now_at.at, now_at.error, now_at.clock);
  if taps is null then
    return 0;
  end if;
  delete from sighting s using unnest(taps) as t where s.station_id = t.station_id and s.journal = t.journal and s.entry = t.entry;
  perform record.land_sightings(held.reader_id, fixed, taps);
  if not fixed then
    perform record.rederive(held.reader_id, first_was, last_was + interval '12 hours');
  end if;
  return cardinality(taps);
end $$;
comment on function record.resettle is
  'Settles anew the clock-ins that an unsynchronised clock stamped in one boot of a journal, after a boot time (ns), and moves the sightings whose instant, error or clock changes, with what that changes for others; returns how many moved.';
