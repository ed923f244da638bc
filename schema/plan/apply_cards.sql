-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply_cards(instant timestamptz) returns plan.changes
language plpgsql as $$
declare
  result plan.changes;
  touched text[];
begin
  set constraints patrol.a_uid_stands_for_one_thing_at_a_time deferred;
  with gone as (
    update patrol.card c set in_feed = false, during = c.during * tstzrange(null, instant)
     where c.in_feed and not exists (select from plan.wanted_card() w where w.card_id = c.card_id)
    returning c.uid
  )
  select array(select uid from gone) into touched;
  result.removed := cardinality(touched);

  with changed as (
    update patrol.card c set valid_from = w.valid_from, valid_until = w.valid_until, during = plan.card_during(w, instant)
      from plan.wanted_card() w
     where c.card_id = w.card_id
       and (c.valid_from, c.valid_until, c.during) is distinct from (w.valid_from, w.valid_until, plan.card_during(w, instant))
    returning c.uid
  ), added as (
    insert into patrol.card (uid, kind, person_id, checkpoint_id, event_id, plate, during, valid_from, valid_until)
    select w.uid, w.kind, w.person_id, w.checkpoint_id, w.event_id, w.plate, plan.card_during(w, instant), w.valid_from, w.valid_until
      from plan.wanted_card() w where w.card_id is null
    returning uid
  )
  select touched || array(select uid from changed) || array(select uid from added),
         (select count(*) from changed), (select count(*) from added) into touched, result.changed, result.added;
  if touched <> '{}' then
    perform plan.yield_past_cards(touched);
    set constraints patrol.a_uid_stands_for_one_thing_at_a_time immediate;
    perform record.resolve_cards(touched);
  end if;
  return result;
end $$;
comment on function plan.apply_cards is
  'Brings cards.csv into patrol.card and has the taps of the UIDs concerned resolved again. A card that left the feed ends at the instant of the import; one that replaces another begins then, unless the feed says from when.';
