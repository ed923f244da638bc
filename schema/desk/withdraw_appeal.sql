-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.withdraw_appeal(number bigint, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  withdrawing constant bigint := desk.person_of(badge => withdraw_appeal.by_badge);
  lodged constant appeal := desk.open_appeal(number => withdraw_appeal.number);
begin
  if withdrawing not in (lodged.person_id, lodged.lodged_by) then
    raise exception using errcode = 'PT400', message = format('appeal no. %s is not %s''s', number, by_badge),
      hint = 'Whose month it is, or who wrote it down, may withdraw it; others answer it.',
      detail = format('not_own_appeal number=%s badge=%s', number, by_badge);
  end if;
  update appeal set withdrawn_by = withdrawing, withdrawn_at = now() where appeal_number = lodged.appeal_number;
  perform pg_notify('patrol', 'appeals');
end $$;
comment on function desk.withdraw_appeal is
'Takes an open appeal back: whose month it is, or who wrote it down. It stays in the lists. Errors: PT400 unknown_person, unknown_appeal, appeal_answered, appeal_withdrawn, not_own_appeal.';
grant execute on function desk.withdraw_appeal to patrol_editor, patrol_auditor;
