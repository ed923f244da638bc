-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.withdraw_excuse(number bigint, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
declare
  person_id constant bigint := desk.person_of(badge => withdraw_excuse.by_badge);
  asked constant excuse := desk.open_excuse(number => withdraw_excuse.number);
begin
  if asked.asked_by <> person_id then
    raise exception using errcode = 'PT400',
      message = format('%s did not ask for excuse no. %s', withdraw_excuse.by_badge, withdraw_excuse.number),
      hint = 'Who asked for it may withdraw it; another person may refuse it.',
      detail = format('not_own_excuse number=%s badge=%s', withdraw_excuse.number, withdraw_excuse.by_badge);
  end if;
  update excuse set withdrawn_at = now() where excuse_number = asked.excuse_number;
  perform pg_notify('patrol', 'excuses');
end $$;
comment on function desk.withdraw_excuse is
'Takes an excuse back that waits for a decision; only who asked may. It stays in the lists. Errors: PT400 unknown_person, unknown_excuse, excuse_approved, excuse_refused, excuse_withdrawn, not_own_excuse.';
grant execute on function desk.withdraw_excuse to patrol_editor;
