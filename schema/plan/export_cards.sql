-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_cards() returns table (place text[], cells text[])
language sql stable as $$
  select array[c.uid::text, coalesce(c.valid_from::text, '')],
         array[c.uid, c.kind, coalesce(p.badge, k.checkpoint, e.event, c.plate), c.valid_from::text, c.valid_until::text]
    from patrol.card c
    left join patrol.person p using (person_id) left join patrol.checkpoint k using (checkpoint_id) left join patrol.event e using (event_id)
   where c.in_feed
$$;
comment on function plan.export_cards is 'The records of cards.csv, with what orders them.';
