-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_hearing(held patrol.journal, at timestamptz) returns boolean
  language plpgsql as $$
#variable_conflict use_column
begin
  insert into patrol.hearing (station_id, reader_id, entry, at, journal, kind, clock)
  select c.station_id, held.reader_id, c.entry, least(settled.at, c.received_at), c.journal, c.kind, settled.clock
    from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
   where c.station_id = held.station_id and c.journal = held.journal and c.entry > held.holds_through and c.kind in ('deaf', 'listening')
  on conflict (station_id, journal, entry, kind) do update set at = excluded.at, clock = excluded.clock, reader_id = excluded.reader_id
   where (hearing.at, hearing.clock, hearing.reader_id) is distinct from (excluded.at, excluded.clock, excluded.reader_id);
  if found then
    perform record.keep_deafness(reader_id => held.reader_id, at => land_hearing.at);
    return true;
  end if;
  return false;
end $$;
comment on function record.land_hearing is
  'Keeps what entries after held.holds_through say of when their reader heard, at their settled instants (none later than it arrived: a clock that lies must not silence its reader for years), and brings its outages up to date; at: the database''s clock. Returns whether that changed anything. Its caller holds the reader''s lock.';
