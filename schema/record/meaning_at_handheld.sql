-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.meaning_at_handheld(reader_id bigint, taps record.tap[]) returns setof patrol.sighting
  language plpgsql stable as $$
#variable_conflict use_column
declare
  first_at timestamptz := (taps[1]).at;
  past record; -- who carried it before, since when; where it was before, and when
begin
  if cardinality(taps) > 1 then
    select min(t.at) into first_at from unnest(taps) as t;
  end if;
  select carried.person_id as bearer_id, carried.at as bound_at, been.checkpoint_id as place_id, been.at as placed_at into past
    from (select) as one
    left join lateral (
      select s.person_id, s.at
        from patrol.sighting s join patrol.card c on c.card_id = s.card_id and c.kind = 'person'
       where s.reader_id = meaning_at_handheld.reader_id and s.at >= first_at - interval '12 hours' and s.at < first_at
       order by s.at desc, case s.clock when 'downloaded' then s.uid::text else '' end collate "C" desc, s.entry desc, s.journal desc limit 1) as carried on true
    left join lateral (
      select s.checkpoint_id, s.at
        from patrol.sighting s join patrol.card c on c.card_id = s.card_id and c.kind = 'checkpoint'
       where s.reader_id = meaning_at_handheld.reader_id and s.at >= first_at - interval '5 minutes' and s.at < first_at
       order by s.at desc, case s.clock when 'downloaded' then s.uid::text else '' end collate "C" desc, s.entry desc, s.journal desc limit 1) as been on true;

  return query
  with tap as (
    select t.station_id, t.entry, t.at, t.error, t.received_at, t.journal, t.clock, t.uid, t.proven, c.card_id, c.kind, c.person_id, c.checkpoint_id, c.event_id,
           row_number() over (order by t.at, case t.clock when 'downloaded' then t.uid::text else '' end collate "C", t.entry, t.journal) as number
      from unnest(meaning_at_handheld.taps) as t
      left join lateral (select c.* from patrol.card c where c.uid = t.uid and t.proven and (c.during @> t.at) is true limit 1) as c on true
  ), told as (
    -- The last so far is the one with the greatest number.
    select tap.*, max(case tap.kind when 'person' then array[tap.number, tap.person_id] end) over so_far as bearer,
           max(case tap.kind when 'person' then tap.at end) over so_far as since,
           max(case tap.kind when 'checkpoint' then array[tap.number, tap.checkpoint_id] end) over so_far as place,
           max(case tap.kind when 'checkpoint' then tap.at end) over so_far as placed
      from tap window so_far as (order by tap.number rows unbounded preceding)
  )
  select t.station_id, t.entry, t.at, t.error, meaning_at_handheld.reader_id,
         case when t.kind = 'checkpoint' then t.checkpoint_id
              when t.kind = 'event' and coalesce(t.placed, past.placed_at) >= t.at - interval '5 minutes'
              then case when t.placed is null then past.place_id else t.place[2] end end,
         case when t.kind is not null and coalesce(t.since, past.bound_at) >= t.at - interval '12 hours'
              then case when t.since is null then past.bearer_id else t.bearer[2] end end,
         t.event_id, t.card_id, t.received_at, t.journal, t.clock, t.uid, t.proven
    from told t;
end $$;
comment on function record.meaning_at_handheld is
  'What taps of one handheld mean. A person''s card binds the reader to its bearer, and names no checkpoint. A checkpoint''s tag says where; an event card marks an event at the last checkpoint read within the 5 minutes before; who is the bearer: the last person''s card read within the 12 hours before. A UID that nobody knows says nothing yet; a card that failed to prove itself says nothing, and changes neither bearer nor place. Taps are taken in order of (instant, entry), those of downloads with equal instants by UID. The taps given must be all of the reader''s in their span of time; what came before is read from patrol.sighting.';
