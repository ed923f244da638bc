-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.approve_excuse(number bigint, by_badge text, remark text default null) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
declare
  approver constant bigint := desk.person_of(badge => approve_excuse.by_badge);
  said constant text := desk.check_remark(remark => approve_excuse.remark, needed => false);
  asked constant excuse := desk.open_excuse(number => approve_excuse.number);
begin
  if asked.asked_by = approver then
    raise exception using errcode = 'PT400',
      message = format('%s asked for excuse no. %s', approve_excuse.by_badge, approve_excuse.number),
      hint = 'Another person must approve it.',
      detail = format('own_excuse number=%s badge=%s', approve_excuse.number, approve_excuse.by_badge);
  end if;
  update excuse set approved_by = approver, approved_at = now(), remark = said where excuse_number = asked.excuse_number;
  perform pg_notify('patrol', 'excuses');
end $$;
comment on function desk.approve_excuse is
'Approves an excuse; from then on it counts. remark: at most 500 characters for who asked, may be none. Errors: PT400 unknown_person, excuse_remark, unknown_excuse, excuse_approved, excuse_refused, excuse_withdrawn, own_excuse.';
grant execute on function desk.approve_excuse to patrol_editor;
