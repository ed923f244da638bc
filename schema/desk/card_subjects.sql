-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.card_subjects()
returns table (kind text, subject text, name text, home text, home_name text, cards bigint)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with holder as (
    select 'person' as kind, person.badge::text as subject, person.name, membership.unit_id, person.person_id as id
      from person left join membership on membership.person_id = person.person_id and upper_inf(membership.during) where person.in_feed
    union all
    select 'checkpoint', checkpoint.checkpoint::text, checkpoint.name, checkpoint.unit_id, checkpoint.checkpoint_id from checkpoint where checkpoint.in_feed
    union all
    select 'event', event.event::text, event.name, null, event.event_id from event where event.in_feed
    union all
    select distinct 'vehicle', card.plate, card.plate, null::bigint, null::bigint from card where card.plate is not null and card.in_feed
  )
  select holder.kind, holder.subject, holder.name, unit.unit::text, unit.name,
         (select count(*) from card where card.in_feed
             and case holder.kind when 'person' then card.person_id = holder.id when 'checkpoint' then card.checkpoint_id = holder.id
                                  when 'event' then card.event_id = holder.id else card.plate = holder.subject end)
    from holder left join unit using (unit_id)
   order by array_position('{person,checkpoint,event,vehicle}', holder.kind), holder.subject
$$;
comment on function desk.card_subjects is
'What a card can stand for: every person (badge), checkpoint and event of the plan, and every vehicle that has a card; kind as in cards.csv; home: the unit, where it has one; cards: how many cards of the plan stand for it already.';
grant execute on function desk.card_subjects to patrol_viewer, patrol_editor, patrol_auditor;
