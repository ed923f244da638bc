-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.acknowledgements(from_day date, through_day date)
returns table (line text, shift text, day date, checkpoint text, round integer, badge text, name text, login text, at timestamptz,
               comment text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select line.line::text, shift.shift::text, said.on_day, checkpoint.checkpoint::text, said.round::integer, person.badge::text,
         person.name, said.login, said.at, said.comment
    from acknowledgement as said
    join duty on duty.station_id = said.station_id and duty.duty_id = said.duty_id
    join line on line.line_id = duty.line_id
    join shift on shift.shift_id = duty.shift_id
    join visit on visit.station_id = said.station_id and visit.duty_id = said.duty_id and visit.on_day = said.on_day
              and visit.round = said.round and visit.position = said.position
    join checkpoint on checkpoint.checkpoint_id = visit.checkpoint_id
    join person on person.person_id = said.by_person
   where said.on_day between acknowledgements.from_day and acknowledgements.through_day
   order by said.at, said.acknowledgement_id
$$;
comment on function desk.acknowledgements is
'What was said of visits of duties on dates from from_day through through_day, inclusive, that nobody reached: by whom (badge, name), at which login, when; oldest first.';
grant execute on function desk.acknowledgements to patrol_viewer, patrol_editor, patrol_auditor;
