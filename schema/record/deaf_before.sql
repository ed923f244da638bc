-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.deaf_before(held patrol.journal) returns timestamptz language sql stable as $$
  select coalesce(held.opened_after, record.service_began(reader_id => held.reader_id))
    from (select min(h.entry) as entry from patrol.hearing h
           where h.station_id = held.station_id and h.journal = held.journal and h.kind = 'listening') as first
   where first.entry is not null
     and not exists (select from patrol.clock_in c where c.station_id = held.station_id and c.journal = held.journal
                        and c.entry < first.entry and c.kind = 'tap')
$$;
comment on function record.deaf_before is
  'Since when the reader of a journal did not hear before the journal''s first entry listening: since what its reader was complete through when the journal first arrived, of a reader that nothing was known of since the beginning of its service. None when no entry listening has arrived, or a tap is before it: then the journal is older than such entries.';
