-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_sheet(unit text, month date, revision integer default null)
returns table (subject text, name text, unit text, duties text, attended text, counted text, on_time text, late text,
               missed text, excused text, no_data text, due text, completion text, punctuality text, attendance text,
               "order" text, dwell text, staffing text, score text, adjustment text, final text, grade text, rank text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select line.subject, line.name, line.unit, line.duties, line.attended, line.counted, line.on_time, line.late, line.missed,
         line.excused, line.no_data, line.due, line.completion, line.punctuality, line.attendance, line."order", line.dwell,
         line.staffing, line.score, line.adjustment, line.final, line.grade, line.rank
    from desk.issued_sheet(unit => csv_sheet.unit, month => csv_sheet.month, revision => csv_sheet.revision) as sheet
    join sheet_line using (sheet_id)
   cross join lateral jsonb_to_record(sheet_line.content) as line (
     subject text, name text, unit text, duties text, attended text, counted text, on_time text, late text,
     missed text, excused text, no_data text, due text, completion text, punctuality text, attendance text,
     "order" text, dwell text, staffing text, score text, adjustment text, final text, grade text, rank text)
   where sheet_line.part = 'people'
   order by line.subject
$$;
comment on function desk.csv_sheet is
'The people of an issued sheet of a unit and month (the newest revision, or the given one), as text ready to print, columns as desk.csv_scores. Errors: PT400 unknown_unit, sheet_not_issued, sheet_no_revision, sheet_altered.';
grant execute on function desk.csv_sheet to patrol_viewer, patrol_editor, patrol_auditor;
