-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.approve_adjustment(number bigint, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  approver_id constant bigint := desk.person_of(badge => approve_adjustment.by_badge);
  asked record;
begin
  select adjustment.asked_by, adjustment.person_id, approver.badge as approved_by into asked
    from adjustment left join person as approver on approver.person_id = adjustment.approved_by
   where adjustment.adjustment_id = approve_adjustment.number
     for update of adjustment;
  if not found then
    raise exception using errcode = 'PT400', message = format('there is no adjustment no. %s', approve_adjustment.number),
      hint = 'Use the number that asking for it gave.', detail = format('unknown_adjustment number=%s', approve_adjustment.number);
  end if;
  if asked.approved_by is not null then
    raise exception using errcode = 'PT400',
      message = format('adjustment no. %s was approved by %s already', approve_adjustment.number, asked.approved_by),
      hint = 'Nothing needs to be done.',
      detail = format('adjustment_approved number=%s badge=%s', approve_adjustment.number, asked.approved_by);
  end if;
  if asked.asked_by = approver_id then
    raise exception using errcode = 'PT400',
      message = format('%s asked for adjustment no. %s', approve_adjustment.by_badge, approve_adjustment.number),
      hint = 'Another person must approve it.',
      detail = format('own_adjustment number=%s badge=%s', approve_adjustment.number, approve_adjustment.by_badge);
  end if;
  if asked.person_id = approver_id then
    raise exception using errcode = 'PT400',
      message = format('adjustment no. %s is for %s', approve_adjustment.number, approve_adjustment.by_badge),
      hint = 'Another person must approve it.',
      detail = format('own_score number=%s badge=%s', approve_adjustment.number, approve_adjustment.by_badge);
  end if;
  update adjustment set approved_by = approver_id, approved_at = now() where adjustment_id = approve_adjustment.number;
  perform pg_notify('patrol', 'adjustments');
end $$;
comment on function desk.approve_adjustment is
'Approves an adjustment; from then on it counts. Errors: PT400 unknown_person, unknown_adjustment, adjustment_approved, own_adjustment (who asked does not approve), own_score (nor does whom it is for).';
grant execute on function desk.approve_adjustment to patrol_auditor;
