-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.meaning_at_fixed(reader_id bigint, taps record.tap[]) returns setof patrol.sighting language sql stable as $$
  with hung as materialized (
    select p.checkpoint_id, p.during from patrol.placement p where p.reader_id = meaning_at_fixed.reader_id
  )
  select t.station_id, t.entry, t.at, t.error, t.reader_id, h.checkpoint_id, c.person_id, c.event_id, c.card_id,
         t.received_at, t.journal, t.clock, t.uid, t.proven
    from unnest(meaning_at_fixed.taps) as t
    left join lateral (select c.* from patrol.card c where c.uid = t.uid and t.proven and (c.during @> t.at) is true limit 1) as c on true
    left join lateral (select h.* from hung h where h.during @> t.at limit 1) as h on true
$$;
comment on function record.meaning_at_fixed is
  'What taps at one fixed reader mean: where the reader hung at that instant, whose card or which event the UID was at that instant. A UID that nobody knows still says where, and so does a card that failed to prove itself: whose it would be it does not say.';
