-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.meaning_at_handheld(reader_id bigint, taps record.tap[]) returns setof patrol.sighting
  language plpgsql stable as $$
#variable_conflict use_column
declare
  first_at timestamptz;
  tap record;
  told patrol.sighting;
  bearer_id bigint;  -- who carries it, since
  bound_at timestamptz;
  place_id bigint;   -- where it last was, at
  placed_at timestamptz;
begin
  select min(t.at) into first_at from unnest(taps) as t;
  select s.person_id, s.at into bearer_id, bound_at
    from patrol.sighting s join patrol.card c on c.card_id = s.card_id and c.kind = 'person'
   where s.reader_id = meaning_at_handheld.reader_id and s.at >= first_at - interval '12 hours' and s.at < first_at
   order by s.at desc, case s.clock when 'downloaded' then s.uid::text else '' end collate "C" desc, s.entry desc, s.journal desc limit 1;
  select s.checkpoint_id, s.at into place_id, placed_at
    from patrol.sighting s join patrol.card c on c.card_id = s.card_id and c.kind = 'checkpoint'
   where s.reader_id = meaning_at_handheld.reader_id and s.at >= first_at - interval '5 minutes' and s.at < first_at
   order by s.at desc, case s.clock when 'downloaded' then s.uid::text else '' end collate "C" desc, s.entry desc, s.journal desc limit 1;

  for tap in
    select (t.station_id, t.entry, t.at, t.error, t.reader_id, null, null, c.event_id, c.card_id, t.received_at, t.journal, t.clock, t.uid)::patrol.sighting as told,
           t.at, c.kind, c.person_id, c.checkpoint_id
      from unnest(meaning_at_handheld.taps) as t
      left join lateral (select c.* from patrol.card c where c.uid = t.uid and (c.during @> t.at) is true limit 1) as c on true
     order by t.at, case t.clock when 'downloaded' then t.uid::text else '' end collate "C", t.entry, t.journal
  loop
    told := tap.told;
    if tap.kind = 'person' then
      bearer_id := tap.person_id;
      bound_at := tap.at;
    elsif tap.kind = 'checkpoint' then
      place_id := tap.checkpoint_id;
      placed_at := tap.at;
      told.checkpoint_id := place_id;
    elsif tap.kind = 'event' and placed_at >= tap.at - interval '5 minutes' then
      told.checkpoint_id := place_id;
    end if;
    if tap.kind is not null and bound_at >= tap.at - interval '12 hours' then
      told.person_id := bearer_id;
    end if;
    return next told;
  end loop;
end $$;
comment on function record.meaning_at_handheld is
  'What taps of one handheld mean. A person''s card binds the reader to its bearer, and names no checkpoint. A checkpoint''s tag says where; an event card marks an event at the last checkpoint read within the 5 minutes before; who is the bearer: the last person''s card read within the 12 hours before. A UID that nobody knows says nothing yet. Taps are taken in order of (instant, entry), those of downloads with equal instants by UID. The taps given must be all of the reader''s in their span of time; what came before is read from patrol.sighting.';
