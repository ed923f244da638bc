-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.today(as_of timestamptz, received_since timestamptz default null)
returns table (
  day date, unit text, unit_name text, line text, line_name text, mode text, shift text, shift_name text, "position" integer,
  round integer, rounds integer, checkpoint text, checkpoint_name text, kind text, level integer, starts_at timestamptz,
  ends_at timestamptz, accept_from timestamptz, accept_until timestamptz, verdict text, reason text, arrived_at timestamptz,
  left_at timestamptz, badge text, person_name text, reader text, out_of_order boolean, short_dwell boolean, reason_name text)
language plpgsql stable security definer
set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan
set enable_hashjoin = on set enable_nestloop = off set jit = off set enable_mergejoin = off
set join_collapse_limit = 1 -- as written: names are looked up in small tables, duties come last
as $$
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
  if received_since is not null then
    duties := desk.touched(duties => duties, received_since => received_since);
  end if;
  return query
  with turn as materialized (
    select duty.*, unit.unit::text as unit, unit.name as unit_name, line.line::text as line, line.name as line_name,
           shift.shift::text as shift, shift.name as shift_name,
           row_number() over (order by line.line collate "C", duty.starts_at, duty.duty_id) as place
      from unnest(duties) as given (duty_id)
     cross join lateral (select * from duty where duty.duty_id = given.duty_id offset 0) as duty
      join unit on unit.unit_id = duty.unit_id
      join line on line.line_id = duty.line_id
      join shift on shift.shift_id = duty.shift_id
  )
  select visit.on_day, turn.unit, turn.unit_name, turn.line, turn.line_name, turn.mode, turn.shift, turn.shift_name,
         visit.position, visit.round, turn.rounds::integer, checkpoint.checkpoint::text, checkpoint.name, visit.kind, visit.level,
         turn.starts_at, turn.ends_at, turn.accept_from, turn.accept_until, visit.verdict, visit.reason, visit.arrived_at,
         visit.left_at, person.badge::text, person.name, reader.reader::text, visit.out_of_order, visit.short_dwell,
         named.name
    from scoring.visits_of(from_day => first_day, through_day => last_day, only_duties => duties, as_of => as_of) as visit
    join checkpoint on checkpoint.checkpoint_id = visit.checkpoint_id
    left join person on person.person_id = visit.person_id
    left join journal on journal.journal = visit.journal
    left join reader on reader.reader_id = journal.reader_id
    left join person as named on named.badge = case visit.verdict when 'missed' then substring(visit.reason from ' badge=([^ ]+)') end
    join turn on turn.duty_id = visit.duty_id
   order by turn.place * 4294967296 + visit.round * 65536 + visit.position; -- one number sorts faster than four columns
end $$;
comment on function desk.today is
'The visits of the duties of the day of as_of, in each unit''s own zone, and of those of the day before that still accept, judged by that instant; in order of line, start, round, position. reader: what the arrival was read by; reason_name: the name of the person whose badge the reason has.
received_since: only the visits of duties that a clock-in received then or later may have changed.';
grant execute on function desk.today to patrol_viewer, patrol_editor, patrol_auditor;
