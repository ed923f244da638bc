-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.person_trend(badge text, through_month date, months integer default 12)
returns table (month date, sheet_unit text, revision integer, score numeric, final numeric, grade text, completion numeric,
               punctuality numeric, counted integer)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select distinct on (newest.month) newest.month, newest.unit, newest.revision, line.score, line.final, line.grade, line.completion,
         line.punctuality, line.counted
    from (select distinct on (sheet.unit_id, sheet.month) sheet.sheet_id, own.unit::text as unit, sheet.month,
                 sheet.revision::integer as revision, setting.depth
            from sheet
            join unit as own using (unit_id)
            join plan.unit_setting as setting using (unit_id)
           where sheet.month between (date_trunc('month', person_trend.through_month)
                                      - (greatest(person_trend.months, 1) - 1) * interval '1 month')::date
                                 and date_trunc('month', person_trend.through_month)::date
           order by sheet.unit_id, sheet.month, sheet.revision desc) as newest
    join sheet_line on sheet_line.sheet_id = newest.sheet_id and sheet_line.part = 'people'
                   and sheet_line.content ->> 'subject' = person_trend.badge
   cross join lateral jsonb_to_record(sheet_line.content) as line (
     score numeric, final numeric, grade text, completion numeric, punctuality numeric, counted integer)
   order by newest.month, newest.depth desc
$$;
comment on function desk.person_trend is
'How a person stands on the issued sheets of as many months as given up to and with through_month (any day of it): one row per month that has a sheet with them, newest revision, of the nearest unit; in order of month. It reads what is stored, and leaves digests to desk.verify_sheets.';
grant execute on function desk.person_trend to patrol_viewer, patrol_editor, patrol_auditor;
