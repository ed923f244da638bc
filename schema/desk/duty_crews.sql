-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.duty_crews(from_day date, through_day date)
returns table (line text, shift text, day date, badges text[], names text[])
language sql stable security definer set search_path = patrol, pg_temp as $$
  select line.line::text, shift.shift::text, duty.on_day, array_agg(person.badge::text order by person.badge collate "C"),
         array_agg(person.name order by person.badge collate "C")
    from duty
    join line on line.line_id = duty.line_id
    join shift on shift.shift_id = duty.shift_id
    join duty_member as member on member.station_id = duty.station_id and member.duty_id = duty.duty_id
    join person on person.person_id = member.person_id
   where duty.on_day between duty_crews.from_day and duty_crews.through_day
   group by line.line, shift.shift, duty.on_day
   order by line.line, duty.on_day, shift.shift
$$;
comment on function desk.duty_crews is
'Who stands on the crews of the duties on dates from from_day through through_day, inclusive: badges and names, in order of badge. A duty without a crew is not told.';
grant execute on function desk.duty_crews to patrol_viewer, patrol_editor, patrol_auditor;
