-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.register_card(uid text, kind text, subject text, from_day date, by_badge text) returns bigint
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  wanted plan.wanted_card;
  timezone text := plan.top_timezone();
  other record;
begin
  perform desk.person_of(badge => register_card.by_badge);
  if plan.as_uid(register_card.uid) is null then
    raise exception using errcode = 'PT400', message = format('"%s" is not a UID', left(register_card.uid, 80)),
      hint = 'Write 4 to 10 bytes as upper-case hexadecimal digits.', detail = format('bad_card uid=%s', left(plan.as_code(register_card.uid), 80));
  elsif register_card.kind is null or register_card.kind not in ('person', 'checkpoint', 'event', 'vehicle') then
    raise exception using errcode = 'PT400', message = format('a card stands for a person, checkpoint, event or vehicle, not for a "%s"', left(register_card.kind, 80)),
      hint = 'Choose person, checkpoint, event or vehicle.', detail = 'card_kind';
  elsif not isfinite(register_card.from_day) then
    raise exception using errcode = 'PT400', message = 'a card stands for something from a day on', hint = 'Give a day, or none.', detail = 'card_day';
  end if;
  perform plan.lock_plan();
  wanted.uid := register_card.uid;
  wanted.kind := register_card.kind;
  wanted.valid_from := register_card.from_day;
  wanted.held := 'empty';
  if register_card.kind = 'person' then
    select person.person_id, setting.timezone into wanted.person_id, timezone
      from person
      join membership on membership.person_id = person.person_id and upper_inf(membership.during)
      join plan.unit_setting as setting using (unit_id)
     where person.badge = register_card.subject and person.in_feed;
  elsif register_card.kind = 'checkpoint' then
    select checkpoint.checkpoint_id, setting.timezone into wanted.checkpoint_id, timezone
      from checkpoint join plan.unit_setting as setting using (unit_id) where checkpoint.checkpoint = register_card.subject and checkpoint.in_feed;
  elsif register_card.kind = 'event' then
    select event.event_id into wanted.event_id from event where event.event = register_card.subject and event.in_feed;
  else
    wanted.plate := plan.as_code(register_card.subject);
  end if;
  if num_nonnulls(wanted.person_id, wanted.checkpoint_id, wanted.event_id, wanted.plate) = 0 then
    raise exception using errcode = 'PT400', message = format('there is no %s "%s" in the plan', register_card.kind, left(register_card.subject, 80)),
      hint = 'Choose one of the plan, or add it there first.', detail = format('card_subject subject=%s', left(plan.as_code(register_card.subject), 80));
  end if;
  wanted.from_at := plan.starts_at(wanted.valid_from, '00:00', timezone);
  -- As plan.check_cards: by the days, which the feed's reader sees, not by the instants.
  select card.valid_from, coalesce(person.badge, checkpoint.checkpoint, event.event, card.plate)::text as subject into other
    from card
    left join person using (person_id) left join checkpoint using (checkpoint_id) left join event using (event_id)
   where card.uid = register_card.uid and card.in_feed and coalesce(card.valid_until, 'infinity') >= coalesce(wanted.valid_from, '-infinity')
   order by card.valid_from nulls first limit 1;
  if found then
    raise exception using errcode = 'PT400', message = format('the card %s stands for %s already', register_card.uid, other.subject),
      hint = 'End that card in the plan first, the day before.', detail = format('card_taken uid=%s subject=%s', register_card.uid, plan.as_code(other.subject));
  end if;
  perform set_config('patrol.signer', register_card.by_badge, true);
  set constraints patrol.a_uid_stands_for_one_thing_at_a_time deferred;
  insert into card (uid, kind, person_id, checkpoint_id, event_id, plate, during, valid_from)
  values (wanted.uid, wanted.kind, wanted.person_id, wanted.checkpoint_id, wanted.event_id, wanted.plate,
          plan.card_during(wanted => wanted, instant => now()), wanted.valid_from);
  perform plan.yield_past_cards(array[wanted.uid]);
  set constraints patrol.a_uid_stands_for_one_thing_at_a_time immediate;
  perform pg_notify('patrol', 'plan');
  return record.resolve_cards(array[wanted.uid]);
end $$;
comment on function desk.register_card is
'Registers a card as a record of cards.csv would: uid stands for the subject (badge, checkpoint, event or plate, by kind) from the day from_day on, in the zone of the subject''s unit; none: always, or from now on when the UID has stood for something before. What readers saw of it since then is told anew, and counts (design §6); answers how many clock-ins mean something else now. plan.export_rows has it. A feed imported without it ends it, as any card. Errors: PT400 unknown_person, bad_card, card_kind, card_day, card_subject, card_taken.';
grant execute on function desk.register_card to patrol_editor;
