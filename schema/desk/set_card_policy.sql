-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.set_card_policy(unit text, authentication text, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  setter_id constant bigint := desk.person_of(badge => set_card_policy.by_badge);
  target_id bigint;
begin
  select known.unit_id into target_id from unit as known where known.unit = set_card_policy.unit;
  if target_id is null then
    raise exception using errcode = 'PT400', message = format('there is no unit "%s"', left(set_card_policy.unit, 80)),
      hint = 'Use a code of units.csv.', detail = format('unknown_unit unit=%s', left(set_card_policy.unit, 80));
  elsif set_card_policy.authentication not in ('uid', 'sun', 'mutual') then
    raise exception using errcode = 'PT400', message = format('cards prove themselves by uid, sun or mutual, not by %s', left(set_card_policy.authentication, 80)),
      hint = 'Give one of these, or none to leave it to the unit above.',
      detail = format('card_policy authentication=%s', left(replace(set_card_policy.authentication, ' ', '_'), 80));
  end if;
  if set_card_policy.authentication is null then
    perform set_config('patrol.signer', set_card_policy.by_badge, true); -- the row that goes does not say who took it away
    delete from card_policy where card_policy.unit_id = target_id;
  else
    insert into card_policy (unit_id, authentication, set_by) values (target_id, set_card_policy.authentication, setter_id)
    on conflict (unit_id) do update set authentication = excluded.authentication, set_by = excluded.set_by, set_at = excluded.set_at
     where card_policy.authentication <> excluded.authentication;
  end if;
  if found then
    perform patrol.next_card_versions(1); -- has every reader told at its next push
    perform pg_notify('patrol', 'readers');
  end if;
end $$;
comment on function desk.set_card_policy is
'Sets what cards must at least prove at the readers of a unit and of those below it that have no policy of their own: uid, sun (NTAG 424 DNA message with counter) or mutual (DESFire AES). None removes it: then the unit above says, at the top the readers'' own configuration. Readers are told with their next push. A card that proves less is recorded all the same. Errors: PT400 unknown_person, unknown_unit, card_policy.';
grant execute on function desk.set_card_policy to patrol_editor;
