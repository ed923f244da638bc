-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.refuse_excuse(number bigint, by_badge text, remark text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
declare
  refuser constant bigint := desk.person_of(badge => refuse_excuse.by_badge);
  said constant text := desk.check_remark(remark => refuse_excuse.remark, needed => true);
  asked constant excuse := desk.open_excuse(number => refuse_excuse.number);
begin
  if asked.asked_by = refuser then
    raise exception using errcode = 'PT400',
      message = format('%s asked for excuse no. %s', refuse_excuse.by_badge, refuse_excuse.number),
      hint = 'Who asked may withdraw it; another person decides on it.',
      detail = format('own_excuse number=%s badge=%s', refuse_excuse.number, refuse_excuse.by_badge);
  end if;
  update excuse set refused_by = refuser, refused_at = now(), remark = said where excuse_number = asked.excuse_number;
  perform pg_notify('patrol', 'excuses');
end $$;
comment on function desk.refuse_excuse is
'Refuses an excuse, and says why in 1 to 500 characters (remark). It stays in the lists, and never counts. Errors: PT400 unknown_person, excuse_remark, unknown_excuse, excuse_approved, excuse_refused, excuse_withdrawn, own_excuse.';
grant execute on function desk.refuse_excuse to patrol_editor;
