-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.evidence(line text, shift text, day date, checkpoint text, round integer, as_of timestamptz)
returns table (
  judged_at timestamptz, unit text, unit_name text, timezone text, line text, line_name text, mode text, shift text, shift_name text,
  day date, "position" integer, round integer, rounds integer, checkpoint text, checkpoint_name text, kind text, level integer,
  starts_at timestamptz, ends_at timestamptz, accept_from timestamptz, accept_until timestamptz, eligibility text, ordered boolean,
  min_gap_minutes integer, early_grace_minutes integer, late_grace_minutes integer, dwell_minutes integer, backfilled boolean,
  written_at timestamptz, verdict text, reason text, reason_name text, arrived_at timestamptz, arrival_error double precision,
  left_at timestamptz, badge text, person_name text, reader text, journal text, entry bigint, out_of_order boolean,
  short_dwell boolean)
language sql stable security definer rows 1 set search_path = patrol, pg_temp as $$
  select evidence.as_of, unit.unit, unit.name, plan.timezone_of(unit_id => duty.unit_id), line.line, line.name, duty.mode, shift.shift,
         shift.name, duty.on_day, visit.position, visit.round, duty.rounds::integer, checkpoint.checkpoint, checkpoint.name,
         visit.kind, visit.level, duty.starts_at, duty.ends_at, duty.accept_from, duty.accept_until, duty.eligibility, duty.ordered,
         duty.min_gap_minutes::integer, duty.early_grace_minutes::integer, duty.late_grace_minutes::integer,
         owed.dwell_minutes::integer, duty.backfilled, duty.written_at, visit.verdict, visit.reason, named.name, visit.arrived_at,
         extract(epoch from visit.arrival_error)::double precision, visit.left_at, person.badge, person.name, reader.reader,
         visit.journal::text, visit.entry, visit.out_of_order, visit.short_dwell
    from desk.duty_of(line => evidence.line, shift => evidence.shift, day => evidence.day) as duty
    join checkpoint on checkpoint.checkpoint = evidence.checkpoint
    join visit as owed on owed.station_id = duty.station_id and owed.duty_id = duty.duty_id and owed.on_day = duty.on_day
                      and owed.checkpoint_id = checkpoint.checkpoint_id and owed.round = evidence.round
   cross join lateral (
     select * from scoring.visits_of(from_day => duty.on_day, through_day => duty.on_day, only_duties => array[duty.duty_id],
                                     as_of => evidence.as_of) as judged
      where judged.checkpoint_id = owed.checkpoint_id and judged.round = owed.round) as visit
    join line on line.line_id = duty.line_id
    join shift on shift.shift_id = duty.shift_id
    join unit on unit.unit_id = duty.unit_id
    left join person on person.person_id = visit.person_id
    left join journal on journal.journal = visit.journal
    left join reader on reader.reader_id = journal.reader_id
    left join person as named on named.badge = case visit.verdict when 'missed' then substring(visit.reason from ' badge=([^ ]+)') end
$$;
comment on function desk.evidence is
'One visit with all it was judged by: what the duty was written with, its verdict and reason by the instant as_of (as scoring.visits), and the clock-in that arrived. day: the date the duty starts on; arrival_error: seconds; dwell_minutes: none where no stay is asked for; reason_name: the name of the person whose badge the reason has; timezone: what the unit lives by. No row when there is no such visit.
What lies around it: desk.evidence_crew, evidence_clock_ins, evidence_readers, evidence_outages, evidence_excuses.';
grant execute on function desk.evidence to patrol_viewer, patrol_editor, patrol_auditor;
