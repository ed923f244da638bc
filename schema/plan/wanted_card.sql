-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_card() returns setof plan.wanted_card
language sql stable as $$
  with subject as (
    select f.uid, f.kind, p.person_id, c.checkpoint_id, e.event_id, case f.kind when 'vehicle' then f.subject end as plate,
           f."from" as valid_from, f."until" as valid_until,
           coalesce(case f.kind when 'person' then ps.timezone when 'checkpoint' then cs.timezone end, (select plan.top_timezone())) as timezone
      from pg_temp.feed_cards f
      left join patrol.person p on f.kind = 'person' and p.badge = f.subject
      left join plan.wanted_membership() m on m.person_id = p.person_id
      left join plan.unit_setting ps on ps.unit_id = m.unit_id
      left join patrol.checkpoint c on f.kind = 'checkpoint' and c.checkpoint = f.subject
      left join plan.unit_setting cs on cs.unit_id = c.unit_id
      left join patrol.event e on f.kind = 'event' and e.event = f.subject
  ), dated as (
    select s.*, plan.starts_at(s.valid_from, '00:00', s.timezone) as from_at, plan.starts_at(s.valid_until + 1, '00:00', s.timezone) as until_at,
           row_number() over (partition by uid, kind, person_id, checkpoint_id, event_id, plate order by valid_from nulls first) as place
      from subject s
  ), held as (
    select c.*, row_number() over (partition by uid, kind, person_id, checkpoint_id, event_id, plate order by valid_from nulls first) as place
      from patrol.card c where c.in_feed
  )
  select h.card_id, d.uid, d.kind, d.person_id, d.checkpoint_id, d.event_id, d.plate, d.valid_from, d.valid_until, d.from_at,
         -- The same day begins at different instants in different zones: a UID passes from hand to hand at the later card's.
         least(d.until_at, lead(d.from_at) over (partition by d.uid order by d.valid_from nulls first)), h.during
    from dated d
    left join held h on h.uid = d.uid and h.kind = d.kind and h.place = d.place
     and (h.person_id, h.checkpoint_id, h.event_id, h.plate) is not distinct from (d.person_id, d.checkpoint_id, d.event_id, d.plate)
$$;
comment on function plan.wanted_card is
  'The records of cards.csv, each with the card of the last feed that it goes on with: the same UID for the same subject, the several periods of such a pair in their order.';
