-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.deaf_before(held patrol.journal) returns timestamptz language sql stable as $$
  select greatest(record.service_began(reader_id => held.reader_id), case when held.opened_after < first.by_then then held.opened_after end, other.heard_at)
    from (select h.entry, record.listened_by(h) as by_then from patrol.hearing h
           where h.station_id = held.station_id and h.journal = held.journal and h.kind = 'listening'
           order by h.entry limit 1) as first
    left join lateral (
     select greatest((select s.at from patrol.sighting s
                       where s.reader_id = held.reader_id and s.journal <> held.journal and s.at < first.by_then and s.clock <> 'unsure' order by s.at desc limit 1),
                     (select max(h.at) from patrol.hearing h
                       where h.reader_id = held.reader_id and h.journal <> held.journal and h.at < first.by_then and h.clock <> 'unsure')) as heard_at
      where exists (select from patrol.journal j where j.reader_id = held.reader_id and j.journal <> held.journal)) as other on true
   where not exists (select from patrol.clock_in c where c.station_id = held.station_id and c.journal = held.journal
                        and c.entry < first.entry and c.kind = 'tap')
$$;
comment on function record.deaf_before is
  'Since when the reader of a journal did not hear before the journal''s first entry listening: since the last instant before it that is known of the reader by its other journals, or that it was complete through when the journal first arrived; of a reader that nothing was known of since the beginning of its service. None when no entry listening has arrived, or a tap is before it: then the journal is older than such entries.';
