-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_no_data(unit text, month date, as_of timestamptz)
returns table (number integer, content jsonb)
language sql stable set search_path = patrol, pg_temp as $$
  select row_number() over (order by visit.on_day, line.line, shift.shift, visit.position, visit.round)::integer,
         jsonb_build_object(
           'date', visit.on_day, 'line', line.line, 'shift', shift.shift, 'position', visit.position,
           'checkpoint', checkpoint.checkpoint, 'name', checkpoint.name, 'round', visit.round, 'reason', visit.reason)
    from scoring.visits(
           from_day => date_trunc('month', sheet_no_data.month)::date,
           through_day => (date_trunc('month', sheet_no_data.month) + interval '1 month' - interval '1 day')::date,
           unit => sheet_no_data.unit, as_of => sheet_no_data.as_of) as visit
    join line using (line_id)
    join shift using (shift_id)
    join checkpoint using (checkpoint_id)
   where visit.verdict = 'no_data'
$$;
comment on function desk.sheet_no_data is
'A sheet''s visits without data: duties of the unit and of those below it, with the reason (see schema/scoring/reasons.md).';
