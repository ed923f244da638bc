-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_trend(unit text, through_month date, months integer default 12, of_what text default 'people')
returns table (subject text, name text, kind text, month date, revision integer, visits integer, counted integer, on_time integer,
               late integer, missed integer, excused integer, no_data integer, completion numeric, punctuality numeric,
               attendance numeric, score numeric, final numeric, grade text, rank integer)
language plpgsql stable security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  last_month constant date := date_trunc('month', sheet_trend.through_month);
  first_month constant date := last_month - (greatest(sheet_trend.months, 1) - 1) * interval '1 month';
begin
  perform plan.units_below(unit => coalesce(sheet_trend.unit, ''));
  perform desk.require_subjects(of_what => sheet_trend.of_what);
  return query
  select line.subject, line.name, line.kind, newest.month, newest.revision::integer, line.visits, line.counted, line.on_time,
         line.late, line.missed, line.excused, line.no_data, line.completion, line.punctuality, line.attendance, line.score,
         line.final, line.grade, line.rank
    from (select distinct on (sheet.month) sheet.sheet_id, sheet.month, sheet.revision
            from sheet join unit as own using (unit_id)
           where own.unit = sheet_trend.unit and sheet.month between first_month and last_month
           order by sheet.month, sheet.revision desc) as newest
    join sheet_line on sheet_line.sheet_id = newest.sheet_id and sheet_line.part = sheet_trend.of_what
   cross join lateral jsonb_to_record(sheet_line.content) as line (
     subject text, name text, kind text, visits integer, counted integer, on_time integer, late integer, missed integer,
     excused integer, no_data integer, completion numeric, punctuality numeric, attendance numeric, score numeric, final numeric,
     grade text, rank integer)
   order by line.subject, newest.month;
end $$;
comment on function desk.sheet_trend is
'The people, lines or units (of_what) of a unit''s issued sheets, newest revisions, of as many months as given up to and with through_month (any day of it): one row per subject and month that has a sheet, in order of subject and month. A month whose sheet is not issued has no rows. Of units: the unit and those below it. It reads what is stored, and leaves digests to desk.verify_sheets. Errors: PT400 unknown_unit, unknown_subjects.';
grant execute on function desk.sheet_trend to patrol_viewer, patrol_editor, patrol_auditor;
