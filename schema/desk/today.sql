-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.today(as_of timestamptz)
returns table (
  day date, unit text, unit_name text, line text, line_name text, mode text, shift text, shift_name text, "position" integer,
  round integer, rounds integer, checkpoint text, checkpoint_name text, kind text, level integer, starts_at timestamptz,
  ends_at timestamptz, accept_from timestamptz, accept_until timestamptz, verdict text, reason text, arrived_at timestamptz,
  left_at timestamptz, badge text, person_name text, reader text, out_of_order boolean, short_dwell boolean)
language plpgsql stable security definer
set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan
set enable_hashjoin = on set enable_nestloop = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  first_day date;
  last_day date;
  duties bigint[];
begin
  -- A date begins at most 14 h before and ends at most 12 h after UTC's: two dates either side cover every zone.
  select min(duty.on_day), max(duty.on_day), array_agg(duty.duty_id) into first_day, last_day, duties
    from duty
    join (select unit_id, (as_of at time zone timezone)::date as today from plan.unit_setting) as unit using (unit_id)
   where duty.on_day between (as_of at time zone 'UTC')::date - 2 and (as_of at time zone 'UTC')::date + 1
     and (duty.on_day = unit.today or duty.on_day = unit.today - 1 and duty.accept_until > as_of);
  return query
  select visit.on_day, unit.unit::text, unit.name, line.line::text, line.name, duty.mode, shift.shift::text, shift.name,
         visit.position, visit.round, duty.rounds::integer, checkpoint.checkpoint::text, checkpoint.name, visit.kind, visit.level,
         duty.starts_at, duty.ends_at, duty.accept_from, duty.accept_until, visit.verdict, visit.reason, visit.arrived_at,
         visit.left_at, person.badge::text, person.name, reader.reader::text, visit.out_of_order, visit.short_dwell
    from scoring.visits_of(from_day => first_day, through_day => last_day, only_duties => duties, as_of => as_of) as visit
    join duty on duty.duty_id = visit.duty_id and duty.on_day between first_day and last_day
    join unit on unit.unit_id = visit.unit_id
    join line on line.line_id = visit.line_id
    join shift on shift.shift_id = visit.shift_id
    join checkpoint on checkpoint.checkpoint_id = visit.checkpoint_id
    left join person on person.person_id = visit.person_id
    left join journal on journal.journal = visit.journal
    left join reader on reader.reader_id = journal.reader_id
   order by line.line, duty.starts_at, visit.round, visit.position;
end $$;
comment on function desk.today is
'The visits of the duties of the day of as_of, in each unit''s own zone, and of those of the day before that still accept, judged by that instant; in order of line, start, round, position. reader: what the arrival was read by.';
grant execute on function desk.today to patrol_viewer, patrol_editor, patrol_auditor;
