-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.ask_adjustment(month date, of_what text, subject text, kind text, points numeric, reason text, by_badge text)
returns bigint
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  asked_by constant bigint := desk.person_of(badge => ask_adjustment.by_badge);
  adjusted_id constant bigint := desk.adjusted_subject(month => ask_adjustment.month, of_what => ask_adjustment.of_what,
                                                       subject => ask_adjustment.subject);
  adjustment_id bigint;
begin
  perform desk.check_adjustment(kind => ask_adjustment.kind, points => ask_adjustment.points, reason => ask_adjustment.reason);
  insert into adjustment (station_id, month, person_id, line_id, unit_id, kind, points, reason, asked_by)
  select plan.station_of(unit_id => case when of_what = 'units' then adjusted_id else min(counted.home_id) end),
         date_trunc('month', ask_adjustment.month), case when of_what = 'people' then adjusted_id end,
         case when of_what = 'lines' then adjusted_id end, case when of_what = 'units' then adjusted_id end,
         ask_adjustment.kind, ask_adjustment.points, ask_adjustment.reason, asked_by
    from scoring.subjects(ask_adjustment.month, of_what, null) as counted
   where counted.subject_id = adjusted_id
  returning adjustment.adjustment_id into adjustment_id;
  perform pg_notify('patrol', 'adjustments');
  return adjustment_id;
end $$;
comment on function desk.ask_adjustment is
'Asks for points beside the score of a person, line or unit (of_what: people, lines, units; subject: badge or code, with a duty in the month) in a month (any day of it), and answers the adjustment''s number. kind: inspection, merit or appeal; points: −100 to 100 but not 0, at most 2 decimals; reason: 1 to 500 characters, as people read it. It counts when another person approves it, also when the sheet of the month is issued already: then it shows as a correction. Errors: PT400 unknown_person, unknown_subjects, unknown_line, unknown_unit, adjustment_subject, adjustment_kind, adjustment_points, adjustment_reason.';
grant execute on function desk.ask_adjustment to patrol_auditor;
