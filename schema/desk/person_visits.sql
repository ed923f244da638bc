-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.person_visits(of_badge text, month date, as_of timestamptz)
returns table (
  day date, unit text, unit_name text, line text, line_name text, mode text, shift text, shift_name text, "position" integer,
  round integer, rounds integer, checkpoint text, checkpoint_name text, kind text, level integer, starts_at timestamptz,
  ends_at timestamptz, accept_from timestamptz, accept_until timestamptz, verdict text, reason text, arrived_at timestamptz,
  left_at timestamptz, badge text, person_name text, reader text, out_of_order boolean, short_dwell boolean, reason_name text,
  counted boolean, attended boolean, own_clock_ins integer)
language plpgsql stable security definer
set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan set jit = off
as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', person_visits.month);
  last_day constant date := first_day + interval '1 month' - interval '1 day';
  whose constant bigint := desk.person_of(badge => person_visits.of_badge);
  duties constant bigint[] := array(
    select duty.duty_id from duty_member as member join duty using (station_id, duty_id)
     where member.person_id = whose and duty.on_day between first_day and last_day);
begin
  return query
  with turn as materialized (
    select duty.*, unit.unit::text as unit, unit.name as unit_name, line.line::text as line, line.name as line_name,
           shift.shift::text as shift, shift.name as shift_name, own.clock_ins
      from unnest(duties) as given (duty_id)
      join duty using (duty_id)
      join unit on unit.unit_id = duty.unit_id
      join line on line.line_id = duty.line_id
      join shift on shift.shift_id = duty.shift_id
      left join (select came.duty_id, came.clock_ins
                   from scoring.attendance(from_day => first_day, through_day => last_day, only_duties => duties) as came
                  where came.person_id = whose) as own using (duty_id)
  )
  select visit.on_day, turn.unit, turn.unit_name, turn.line, turn.line_name, turn.mode, turn.shift, turn.shift_name,
         visit.position, visit.round, turn.rounds::integer, checkpoint.checkpoint::text, checkpoint.name, visit.kind, visit.level,
         turn.starts_at, turn.ends_at, turn.accept_from, turn.accept_until, visit.verdict, visit.reason, visit.arrived_at,
         visit.left_at, person.badge::text, person.name, reader.reader::text, visit.out_of_order, visit.short_dwell, named.name,
         visit.counted, turn.clock_ins is not null, coalesce(turn.clock_ins, 0)::integer
    from scoring.visits_of(from_day => first_day, through_day => last_day, only_duties => duties, as_of => as_of) as visit
    join turn on turn.duty_id = visit.duty_id
    join checkpoint on checkpoint.checkpoint_id = visit.checkpoint_id
    left join person on person.person_id = visit.person_id
    left join journal on journal.journal = visit.journal
    left join reader on reader.reader_id = journal.reader_id
    left join person as named on named.badge = case visit.verdict when 'missed' then substring(visit.reason from ' badge=([^ ]+)') end
   order by turn.starts_at, turn.line collate "C", turn.duty_id, visit.round, visit.position;
end $$;
comment on function desk.person_visits is
'The visits of the duties of a month (any day of it) on whose crew a person stands, judged by the instant as_of: columns as desk.today; counted: whether it is in the score; attended, own_clock_ins: whether, and how often, the person clocked in on that duty. In order of start, line, round, position. Errors: PT400 unknown_person.';
grant execute on function desk.person_visits to patrol_viewer, patrol_editor, patrol_auditor;
