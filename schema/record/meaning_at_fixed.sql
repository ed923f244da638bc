-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.meaning_at_fixed(taps record.tap[]) returns setof patrol.sighting language sql stable as $$
  select t.station_id, t.entry, t.at, t.error, t.reader_id, p.checkpoint_id, c.person_id, c.event_id, c.card_id,
         t.received_at, t.journal, t.clock, t.uid
    from unnest(meaning_at_fixed.taps) as t
    left join lateral (select c.* from patrol.card c where c.uid = t.uid and c.during @> t.at limit 1) as c on true
    left join lateral (select p.* from patrol.placement p where p.reader_id = t.reader_id and p.during @> t.at limit 1) as p on true
$$;
comment on function record.meaning_at_fixed is
    'What taps at fixed readers mean: where the reader hung at that instant, whose card or which event the UID was at that instant. A UID that nobody knows still says where.';
