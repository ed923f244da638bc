-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.lost_times(reader_id bigint) returns tstzmultirange language sql stable as $$
  with lost as (
    select j.journal, j.station_id, j.opened_after, min(m.entry) as first, max(m.entry) as last, max(m.noted_at) as noted_at
      from patrol.journal j
      join (select m.*, m.entry - row_number() over (partition by m.journal order by m.entry) as number from patrol.missing_entry m) as m
        on m.station_id = j.station_id and m.journal = j.journal
     where j.reader_id = lost_times.reader_id
     group by j.journal, m.number
  ), placed as (
    select coalesce(before.at, lost.opened_after, record.service_began(reader_id => lost_times.reader_id)) as since,
           least(after.at, lost.noted_at) as until -- it was lost before that was told
      from lost
      left join lateral (
        select settled.at
          from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
         where c.station_id = lost.station_id and c.journal = lost.journal and c.entry < lost.first and settled.clock <> 'unsure'
         order by c.entry desc limit 1) as before on true
      left join lateral (
        select settled.at
          from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
         where c.station_id = lost.station_id and c.journal = lost.journal and c.entry > lost.last and settled.clock <> 'unsure'
         order by c.entry limit 1) as after on true
  )
  select coalesce(range_agg(tstzrange(placed.since, placed.until)) filter (where placed.since < placed.until), '{}') from placed
$$;
comment on function record.lost_times is
  'When entries that a reader lost may have been written: from the last entry before them whose instant is sure (none: from what the reader was complete through when the journal first arrived, else the beginning of its service) to the first after them, at the latest to when the loss was told.';
