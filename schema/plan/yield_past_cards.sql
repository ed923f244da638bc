-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.yield_past_cards(uids text[]) returns void
language sql as $$
  with rest as materialized (
    select past.card_id, tstzmultirange(past.during) - range_agg(now_valid.during) as pieces
      from patrol.card past
      join patrol.card now_valid on now_valid.uid = past.uid and now_valid.in_feed and now_valid.during && past.during
     where not past.in_feed and past.uid = any (uids) group by past.card_id, past.during
  ), piece as (
    select r.card_id, p.during, row_number() over (partition by r.card_id order by p.during) as number
      from rest r cross join unnest(r.pieces) p (during)
  ), cut as (
    update patrol.card c set during = coalesce((select p.during from piece p where p.card_id = c.card_id and p.number = 1), 'empty')
      from rest r where r.card_id = c.card_id
  )
  insert into patrol.card (uid, kind, person_id, checkpoint_id, event_id, plate, during, valid_from, valid_until, in_feed)
  select c.uid, c.kind, c.person_id, c.checkpoint_id, c.event_id, c.plate, p.during, c.valid_from, c.valid_until, false
    from piece p join patrol.card c using (card_id) where p.number > 1;
  delete from patrol.card c where c.uid = any (uids) and not c.in_feed and isempty(c.during)
$$;
comment on function plan.yield_past_cards is
  'Cards that left the feed give way where the feed now says, by a date in the past, what the UID stood for then; those with no time left go.';
