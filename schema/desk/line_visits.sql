-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.line_visits(line text, from_day date, through_day date, as_of timestamptz)
returns table (
  day date, shift text, shift_name text, starts_at timestamptz, ends_at timestamptz, accept_until timestamptz, rounds integer,
  "position" integer, round integer, checkpoint text, checkpoint_name text, kind text, level integer, verdict text, reason text,
  reason_name text, arrived_at timestamptz, badge text, person_name text, out_of_order boolean, short_dwell boolean)
language plpgsql stable security definer rows 1000 set search_path = patrol, pg_temp set jit = off as $$
#variable_conflict use_column
declare
  duties bigint[];
begin
  if not exists (select from line where line.line = line_visits.line) then
    raise exception using errcode = 'PT400', message = format('there is no line "%s"', left(line_visits.line, 80)),
      hint = 'Use a code of lines.csv.', detail = format('unknown_line line=%s', left(line_visits.line, 80));
  end if;
  duties := array(select duty_id from duty join line using (line_id)
                   where line.line = line_visits.line and duty.on_day between line_visits.from_day and line_visits.through_day);
  return query
  select visit.on_day, shift.shift::text, shift.name, duty.starts_at, duty.ends_at, duty.accept_until, duty.rounds::integer,
         visit.position, visit.round, checkpoint.checkpoint::text, checkpoint.name, visit.kind, visit.level, visit.verdict,
         visit.reason, named.name, visit.arrived_at, person.badge::text, person.name, visit.out_of_order, visit.short_dwell
    from scoring.visits_of(from_day => line_visits.from_day, through_day => line_visits.through_day, only_duties => duties,
                           as_of => line_visits.as_of) as visit
    join duty using (station_id, duty_id)
    join shift on shift.shift_id = visit.shift_id
    join checkpoint on checkpoint.checkpoint_id = visit.checkpoint_id
    left join person on person.person_id = visit.person_id
    left join person as named on named.badge = case visit.verdict when 'missed' then substring(visit.reason from ' badge=([^ ]+)') end
   order by duty.starts_at, shift.shift, visit.round, visit.position;
end $$;
comment on function desk.line_visits is
'The visits of a line''s duties on dates from_day through through_day, judged by the instant as_of, in order of start, round and position; reason_name: the name of the person whose badge the reason has. Errors: PT400 unknown_line.';
grant execute on function desk.line_visits to patrol_viewer, patrol_editor, patrol_auditor;
