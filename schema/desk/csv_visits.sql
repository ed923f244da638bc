-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_visits(from_day date, through_day date, unit text, as_of timestamptz)
returns table (date text, line text, shift text, "position" text, checkpoint text, round text, verdict text, reason text,
               arrived_at text, left_at text, badge text, out_of_order text, short_dwell text, weight text)
language plpgsql stable security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
begin
  perform plan.units_below(unit => csv_visits.unit); -- refuses an unknown one even where no duty is asked for
  return query
  select to_char(visit.on_day, 'YYYY-MM-DD'), line.line::text, shift.shift::text, visit.position::text, checkpoint.checkpoint::text, visit.round::text,
         visit.verdict, visit.reason, scoring.instant_text(visit.arrived_at), scoring.instant_text(visit.left_at), person.badge::text,
         case when visit.out_of_order then 'yes' else 'no' end, case when visit.short_dwell then 'yes' else 'no' end,
         trim_scale(visit.weight)::text
    from scoring.visits(from_day => csv_visits.from_day, through_day => csv_visits.through_day, unit => csv_visits.unit,
                        as_of => csv_visits.as_of) as visit
    join line using (line_id)
    join shift using (shift_id)
    join checkpoint using (checkpoint_id)
    left join person on person.person_id = visit.person_id
   order by visit.on_day, line.line, shift.shift, visit.position, checkpoint.checkpoint, visit.round;
end $$;
comment on function desk.csv_visits is
'The visits of scoring.visits as text, ready to print: instants RFC 3339 in UTC, yes/no, empty where there is none; in order of date, line, shift, position, checkpoint, round. Errors: PT400 unknown_unit.';
grant execute on function desk.csv_visits to patrol_viewer, patrol_editor, patrol_auditor;
