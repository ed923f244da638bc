-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.told_appeals(numbers bigint[]) returns setof desk.appeal_row
language sql stable rows 100 set search_path = patrol, pg_temp as $$
  select appeal.appeal_number, appeal.month, person.badge::text, person.name, coalesce(home.kind, person.kind), unit.unit::text, unit.name,
         case when appeal.withdrawn_at is not null then 'withdrawn' else coalesce(appeal.answer, 'open') end,
         appeal.term, appeal.on_day, line.line::text, line.name, shift.shift::text, shift.name, checkpoint.checkpoint::text,
         checkpoint.name, appeal.round::integer, appeal.text, lodging.badge::text, lodging.name, appeal.login, appeal.lodged_at,
         appeal.answer_text, ending.badge::text, ending.name, coalesce(appeal.answered_at, appeal.withdrawn_at),
         appeal.excuse_number, appeal.adjustment_id
    from appeal
    join person on person.person_id = appeal.person_id
    join unit on unit.unit_id = appeal.unit_id
    join person as lodging on lodging.person_id = appeal.lodged_by
    left join person as ending on ending.person_id = coalesce(appeal.answered_by, appeal.withdrawn_by)
    left join line on line.line_id = appeal.line_id
    left join shift on shift.shift_id = appeal.shift_id
    left join checkpoint on checkpoint.checkpoint_id = appeal.checkpoint_id
    left join lateral scoring.home_of(person_id => appeal.person_id, instant => appeal.month::timestamptz) as home on true
   where appeal.appeal_number = any (told_appeals.numbers)
$$;
comment on function desk.told_appeals is 'These appeals as the desk tells them, in no order.';
