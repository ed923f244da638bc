-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.meaning_at_handheld(reader_id bigint, taps record.tap[]) returns setof patrol.sighting
  language sql stable as $$
  with first as (
    select min(t.at) as at from unnest(meaning_at_handheld.taps) as t
  ), known as (
    select t.station_id, t.entry, t.at, t.error, t.reader_id, t.received_at, t.journal, t.clock, t.uid,
           case t.clock when 'downloaded' then t.uid::text else '' end collate "C" as tie,
           c.card_id, c.kind, c.person_id, c.checkpoint_id, c.event_id
      from unnest(meaning_at_handheld.taps) as t
      left join lateral (select c.* from patrol.card c where c.uid = t.uid and c.during @> t.at limit 1) as c on true
    union all -- who carried the reader when these taps began, and where it last was
    select null, null, bearer.at, null, null, null, null, null, null, '', null, 'person', bearer.person_id, null, null
      from first, lateral (
        select s.at, s.person_id from patrol.sighting s join patrol.card c on c.card_id = s.card_id and c.kind = 'person'
         where s.reader_id = meaning_at_handheld.reader_id and s.at >= first.at - interval '12 hours' and s.at < first.at
         order by s.at desc, case s.clock when 'downloaded' then s.uid::text else '' end collate "C" desc, s.entry desc, s.journal desc limit 1) as bearer
    union all
    select null, null, place.at, null, null, null, null, null, null, '', null, 'checkpoint', null, place.checkpoint_id, null
      from first, lateral (
        select s.at, s.checkpoint_id from patrol.sighting s join patrol.card c on c.card_id = s.card_id and c.kind = 'checkpoint'
         where s.reader_id = meaning_at_handheld.reader_id and s.at >= first.at - interval '5 minutes' and s.at < first.at
         order by s.at desc, case s.clock when 'downloaded' then s.uid::text else '' end collate "C" desc, s.entry desc, s.journal desc limit 1) as place
  ), numbered as (
    select known.*, count(*) filter (where known.kind = 'person') over so_far as binding,
           count(*) filter (where known.kind = 'checkpoint') over so_far as place
      from known
    window so_far as (order by known.at, known.tie, known.entry, known.journal rows unbounded preceding)
  ), led as (
    select numbered.*,
           first_value(numbered.at) over bound as bound_at, first_value(numbered.person_id) over bound as bearer_id,
           first_value(numbered.at) over placed as placed_at, first_value(numbered.checkpoint_id) over placed as place_id
      from numbered
    window bound as (partition by numbered.binding order by numbered.at, numbered.tie, numbered.entry, numbered.journal),
           placed as (partition by numbered.place order by numbered.at, numbered.tie, numbered.entry, numbered.journal)
  )
  select led.station_id, led.entry, led.at, led.error, led.reader_id,
         case led.kind when 'checkpoint' then led.checkpoint_id
                       when 'event' then case when led.placed_at >= led.at - interval '5 minutes' then led.place_id end end,
         case when led.kind = 'person' then led.person_id
              when led.kind is not null and led.bound_at >= led.at - interval '12 hours' then led.bearer_id end,
         led.event_id, led.card_id, led.received_at, led.journal, led.clock, led.uid
    from led
   where led.entry is not null
$$;
comment on function record.meaning_at_handheld is
  'What taps of one handheld mean. A person''s card binds the reader to its bearer, and names no checkpoint. A checkpoint''s tag says where; an event card marks an event at the last checkpoint read within the 5 minutes before; who is the bearer: the last person''s card read within the 12 hours before. A UID that nobody knows says nothing yet. Taps are taken in order of (instant, entry), those of downloads with equal instants by UID. The taps given must be all of the reader''s in their span of time; what came before is read from patrol.sighting.';
