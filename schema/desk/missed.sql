-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.missed(from_day date, through_day date, unit text, as_of timestamptz)
returns table (
  day date, unit text, unit_name text, line text, line_name text, shift text, shift_name text, "position" integer, round integer,
  rounds integer, checkpoint text, checkpoint_name text, kind text, level integer, starts_at timestamptz, ends_at timestamptz,
  accept_until timestamptz, hour integer, verdict text, reason text, reason_name text, crew text, leader text, crew_size integer)
language sql stable security definer rows 3000 set search_path = patrol, pg_temp set jit = off as $$
  with lost as materialized (
    select * from scoring.judged(from_day => missed.from_day, through_day => missed.through_day, only_duties => null,
                                 unit => missed.unit, as_of => missed.as_of) as visit
     where visit.verdict in ('missed', 'no_data', 'excused')
  ),
  turn as materialized (
    select duty.duty_id, duty.starts_at, duty.ends_at, duty.accept_until, duty.rounds::integer as rounds, line.line::text as line,
           line.name as line_name, shift.shift::text as shift, shift.name as shift_name, own.unit::text as unit, own.name as unit_name,
           extract(hour from duty.starts_at at time zone setting.timezone)::integer as hour, crew.badges, crew.leader, crew.size
      from (select distinct station_id, duty_id from lost) as of
      join duty using (station_id, duty_id)
      join line on line.line_id = duty.line_id
      join shift on shift.shift_id = duty.shift_id
      join unit as own on own.unit_id = duty.unit_id
      join plan.unit_setting as setting on setting.unit_id = duty.unit_id
     cross join lateral (
       select coalesce(string_agg(person.badge, ' ' order by person.badge), '') as badges, count(*)::integer as size,
              (array_agg(person.name order by person.kind <> 'officer', person.badge))[1] as leader
         from duty_member join person using (person_id)
        where duty_member.station_id = duty.station_id and duty_member.duty_id = duty.duty_id) as crew
  )
  select lost.on_day, turn.unit, turn.unit_name, turn.line, turn.line_name, turn.shift, turn.shift_name, lost.position, lost.round,
         turn.rounds, checkpoint.checkpoint::text, checkpoint.name, lost.kind, lost.level, turn.starts_at, turn.ends_at,
         turn.accept_until, turn.hour, lost.verdict, lost.reason, named.name, turn.badges, turn.leader, turn.size
    from lost
    join turn on turn.duty_id = lost.duty_id
    join checkpoint on checkpoint.checkpoint_id = lost.checkpoint_id
    left join person as named on named.badge = case lost.verdict when 'missed' then substring(lost.reason from ' badge=([^ ]+)') end
   order by turn.starts_at desc, turn.line, turn.shift, lost.round, lost.position
$$;
comment on function desk.missed is
'The visits that nobody reached, of duties on dates from_day through through_day of this unit and those below it (none = all), by the instant as_of: missed, without data, or excused; newest duties first. hour: of the day in which the duty begins, in its unit''s zone, 0 to 23; crew: the badges of the duty''s crew with a blank between, in order; leader: the name of its first officer, else of its first member; crew_size: how many they are. Errors: PT400 unknown_unit.';
grant execute on function desk.missed to patrol_viewer, patrol_editor, patrol_auditor;
