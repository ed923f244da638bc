-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.appealed_duty(person_id bigint, day date, line text, shift text, checkpoint text, round integer,
                                   out line_id bigint, out shift_id bigint, out checkpoint_id bigint)
language plpgsql stable set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  found_duty record;
begin
  select duty.station_id, duty.duty_id, duty.on_day, duty.line_id, duty.shift_id into found_duty
    from duty
    join line using (line_id)
    join shift using (shift_id)
    join duty_member as member on member.station_id = duty.station_id and member.duty_id = duty.duty_id
   where duty.on_day = appealed_duty.day and line.line = appealed_duty.line and shift.shift = appealed_duty.shift
     and member.person_id = appealed_duty.person_id;
  if not found then
    raise exception using errcode = 'PT400',
      message = format('the person stands on no duty of line %s, shift %s, on %s', line, shift, day),
      hint = 'Choose one of their duties.',
      detail = format('appeal_duty line=%s shift=%s day=%s', left(line, 80), left(shift, 80), day);
  end if;
  line_id := found_duty.line_id;
  shift_id := found_duty.shift_id;
  if appealed_duty.checkpoint is null and appealed_duty.round is null then
    return;
  end if;
  select visit.checkpoint_id into checkpoint_id
    from visit join checkpoint as place using (checkpoint_id)
   where visit.station_id = found_duty.station_id and visit.duty_id = found_duty.duty_id and visit.on_day = found_duty.on_day
     and place.checkpoint = appealed_duty.checkpoint and visit.round = appealed_duty.round;
  if not found then
    raise exception using errcode = 'PT400',
      message = format('line %s has no such visit of %s on %s', line, checkpoint, day), hint = 'Choose one of the duty''s visits.',
      detail = format('unknown_visit line=%s checkpoint=%s day=%s', left(line, 80), left(checkpoint, 80), day);
  end if;
end $$;
comment on function desk.appealed_duty is
'The line and shift of a duty on whose crew the person stands, and the checkpoint of one of its visits where one is named (with its round). Errors: PT400 appeal_duty, unknown_visit.';
