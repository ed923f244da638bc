-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_corrections(unit text, month date, as_of timestamptz)
returns table (number integer, content jsonb)
language sql stable rows 100 set search_path = patrol, pg_temp as $$
  with issued as (
    select distinct on (sheet.month) sheet.sheet_id, sheet.month
      from sheet join unit as own using (unit_id)
     where own.unit = sheet_corrections.unit and sheet.month <= date_trunc('month', sheet_corrections.month)::date
     order by sheet.month, sheet.revision desc
  )
  select row_number() over (order by issued.month, correction.number)::integer, correction.content
    from issued
   cross join lateral desk.corrections(
     sheet_id => issued.sheet_id, as_told => true,
     lines => array(select row(issued.sheet_id, line.part, line.number, line.content)::patrol.sheet_line
                      from desk.draft(unit => sheet_corrections.unit, month => issued.month, as_of => sheet_corrections.as_of) as line)
   ) as correction
   where issued.month = date_trunc('month', sheet_corrections.month)::date
      or not exists (select from issued as own where own.month = date_trunc('month', sheet_corrections.month)::date)
$$;
comment on function desk.sheet_corrections is
'What has changed since people were last told, as desk.corrections: of the unit''s month where its sheet is issued, else of all earlier months of the unit whose sheets are, by month.';
