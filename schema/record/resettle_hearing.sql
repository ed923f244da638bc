-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.resettle_hearing(held patrol.journal) returns boolean
  language plpgsql as $$
#variable_conflict use_column
begin
  if exists (select from patrol.missing_entry m where m.station_id = held.station_id and m.journal = held.journal) then
    perform record.keep_losses(reader_id => held.reader_id, at => clock_timestamp());
  end if;
  update patrol.hearing h set at = least(settled.at, c.received_at), clock = settled.clock
    from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
   where h.station_id = held.station_id and h.journal = held.journal and h.clock <> 'synchronised' and h.kind <> 'heard'
     and c.station_id = h.station_id and c.journal = h.journal and c.entry = h.entry
     and (h.at, h.clock) is distinct from (least(settled.at, c.received_at), settled.clock);
  if found then
    perform record.keep_deafness(reader_id => held.reader_id, at => clock_timestamp());
    return true;
  end if;
  return false;
end $$;
comment on function record.resettle_hearing is
  'Settles anew what a journal that was written by an unsynchronised clock says of when its reader heard, and when entries it lost may have been written, and brings its outages up to date; returns whether that changed anything.';
