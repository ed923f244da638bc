-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_cards() returns void
language sql as $$
  with there as materialized ( -- asked once, not at each card
    select plan.is_there('people.csv', 'badge') as people, plan.is_there('checkpoints.csv', 'checkpoint') as checkpoints,
           plan.is_there('events.csv', 'event') as events
  )
  insert into pg_temp.feed_problem
  select false, 'cards.csv', c.at_line, 'subject', 'unknown_reference', c.subject, c.file
    from (select at_line, kind, subject, case kind when 'person' then 'people.csv' when 'checkpoint' then 'checkpoints.csv'
                                                  when 'event' then 'events.csv' end as file from pg_temp.feed_cards) c cross join there
   where c.subject is not null
     and case c.kind when 'person' then there.people and not exists (select from pg_temp.feed_people p where p.badge = c.subject)
           when 'checkpoint' then there.checkpoints and not exists (select from pg_temp.feed_checkpoints p where p.checkpoint = c.subject)
           when 'event' then there.events and not exists (select from pg_temp.feed_events e where e.event = c.subject)
           else false end
  union all
  select false, 'cards.csv', later.at_line, 'uid',
         case when (later.kind, later.subject) = (earlier.kind, earlier.subject) then 'repeated_card' else 'uid_twice' end,
         later.uid, earlier.at_line::text
    from pg_temp.feed_cards later
    join lateral (
      select * from pg_temp.feed_cards e
       where e.uid = later.uid and e.at_line < later.at_line
         and not e.bad && '{from,until}' and not later.bad && '{from,until}'
         and coalesce(e."from", '-infinity') <= coalesce(later."until", 'infinity')
         and coalesce(later."from", '-infinity') <= coalesce(e."until", 'infinity')
       order by e.at_line limit 1) earlier on later.uid in (select uid from pg_temp.feed_cards group by uid having count(*) > 1)
$$;
comment on function plan.check_cards is 'Finds cards of unknown subjects, and UIDs that stand for two things (or twice for one) in overlapping periods.';
