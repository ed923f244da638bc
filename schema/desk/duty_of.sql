-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.duty_of(line text, shift text, day date) returns setof patrol.duty
language sql stable rows 1 set search_path = patrol, pg_temp as $$
  select duty.*
    from line
    join shift on shift.line_id = line.line_id and shift.shift = duty_of.shift
    join duty on duty.line_id = line.line_id and duty.shift_id = shift.shift_id and duty.on_day = duty_of.day
   where line.line = duty_of.line
$$;
comment on function desk.duty_of is
'The duty of a line and a shift on a date (the date it starts on); none when there is none.';
