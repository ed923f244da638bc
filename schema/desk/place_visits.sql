-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.place_visits(checkpoint text, from_day date, through_day date, as_of timestamptz)
returns table (day date, line text, line_name text, shift text, shift_name text, round integer, starts_at timestamptz, ends_at timestamptz,
               verdict text, reason text, reason_name text, arrived_at timestamptz, badge text, person_name text)
language plpgsql stable security definer set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
#variable_conflict use_column
declare
  place_id constant bigint := (select checkpoint_id from checkpoint where checkpoint.checkpoint = place_visits.checkpoint);
  duties constant bigint[] := array(select distinct duty_id from visit where on_day between from_day and through_day and checkpoint_id = place_id);
begin
  return query
  select judged.on_day, line.line::text, line.name, shift.shift::text, shift.name, judged.round, duty.starts_at, duty.ends_at, judged.verdict, judged.reason,
         named.name, judged.arrived_at, person.badge::text, person.name
    from (select * from scoring.visits_of(from_day => place_visits.from_day, through_day => place_visits.through_day, only_duties => duties,
                                          as_of => place_visits.as_of)
           where checkpoint_id = place_id) as judged
    join duty on duty.duty_id = judged.duty_id
    join line on line.line_id = judged.line_id
    join shift on shift.shift_id = judged.shift_id
    left join person on person.person_id = judged.person_id
    left join person as named on named.badge = substring(judged.reason from 'badge=(\S+)')
   order by duty.starts_at, line.line, judged.round;
end $$;
comment on function desk.place_visits is
'Every visit owed at a checkpoint by duties of the dates from_day through through_day, inclusive, judged by the instant as_of, in order of when the duty starts; reason_name: the name of the person whom the reason names. No row for a checkpoint that is not there.';
grant execute on function desk.place_visits to patrol_viewer, patrol_editor, patrol_auditor;
