-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.approve_excuse(number bigint, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  person_id constant bigint := desk.person_of(badge => approve_excuse.by_badge);
  asked record;
begin
  select excuse.asked_by, approver.badge as approved_by into asked
    from excuse left join person as approver on approver.person_id = excuse.approved_by
   where excuse.excuse_number = approve_excuse.number
     for update of excuse;
  if not found then
    raise exception using errcode = 'PT400', message = format('there is no excuse no. %s', approve_excuse.number),
      hint = 'Use the number that asking for it gave.', detail = format('unknown_excuse number=%s', approve_excuse.number);
  end if;
  if asked.approved_by is not null then
    raise exception using errcode = 'PT400',
      message = format('excuse no. %s was approved by %s already', approve_excuse.number, asked.approved_by),
      hint = 'Nothing needs to be done.',
      detail = format('excuse_approved number=%s badge=%s', approve_excuse.number, asked.approved_by);
  end if;
  if asked.asked_by = person_id then
    raise exception using errcode = 'PT400',
      message = format('%s asked for excuse no. %s', approve_excuse.by_badge, approve_excuse.number),
      hint = 'Another person must approve it.',
      detail = format('own_excuse number=%s badge=%s', approve_excuse.number, approve_excuse.by_badge);
  end if;
  update excuse set approved_by = person_id, approved_at = now() where excuse_number = approve_excuse.number;
  perform pg_notify('patrol', 'excuses');
end $$;
comment on function desk.approve_excuse is
'Approves an excuse; from then on it counts. Errors: PT400 unknown_person, unknown_excuse, excuse_approved, own_excuse.';
grant execute on function desk.approve_excuse to patrol_editor;
