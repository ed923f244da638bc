-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_lines(held patrol.journal, fixed boolean, first_entry bigint, lines text[], digests bytea[], unsettled boolean, landed_at timestamptz)
  returns void language plpgsql as $$
#variable_conflict use_column
declare
  taps record.tap[];
begin
  with landed as (
    insert into patrol.clock_in (station_id, entry, boottime_ns, clock_error_us, device_at, received_at, journal, boot_id, kind, uid, auth, digest)
    select held.station_id, l.field[1]::bigint, l.field[5]::bigint, l.field[7]::bigint, l.field[6]::timestamptz, landed_at,
           held.journal, l.field[4]::uuid, l.field[2], nullif(l.field[3], '-'), l.field[8], l.digest
      from (select string_to_array(given.line, ' ') as field, given.digest
              from unnest(lines, digests) with ordinality as given(line, digest, n)
             where given.n > held.holds_through + 1 - first_entry
            offset 0) as l -- a fence: each line is split once
    returning entry, clock_error_us, device_at, uid)
  select array_agg((held.station_id, l.entry, l.device_at, l.clock_error_us * interval '1 microsecond', held.reader_id, landed_at, held.journal, 'synchronised', l.uid)::record.tap)
    into taps from landed l where l.uid is not null and l.clock_error_us < 1000000;
  if unsettled then
    select taps || array_agg((held.station_id, c.entry, settled.at, settled.error, held.reader_id, landed_at, held.journal, settled.clock, c.uid)::record.tap)
      into taps
      from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
     where c.station_id = held.station_id and c.journal = held.journal and c.entry > held.holds_through and c.entry >= first_entry
       and c.uid is not null and c.clock_error_us >= 1000000;
  end if;
  if taps is not null then
    perform record.land_sightings(held.reader_id, fixed, taps);
  end if;
end $$;
comment on function record.land_lines is 'Writes the lines of an examined push that are new (beyond held.holds_through) as clock-ins, and what they mean as sightings. unsettled: some need an anchor to tell their instant; the others are settled here as record.settle would, for speed.';
