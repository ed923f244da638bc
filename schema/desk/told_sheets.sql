-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.told_sheets(unit text, month date)
returns table (sheet_id bigint, month date, told_by bigint)
language sql stable rows 12 set search_path = patrol, pg_temp as $$
  with issued as (
    select distinct on (sheet.month) sheet.sheet_id, sheet.month, max(sheet.sheet_id) over () as told_by
      from sheet join unit as own using (unit_id)
     where own.unit = told_sheets.unit
     order by sheet.month, sheet.revision desc
  )
  select issued.*
    from issued
   where issued.month = date_trunc('month', told_sheets.month)::date
      or issued.month < date_trunc('month', told_sheets.month)::date
         and not exists (select from issued as own where own.month = date_trunc('month', told_sheets.month)::date)
   order by issued.month
$$;
comment on function desk.told_sheets is
'The sheets whose corrections belong to a unit''s month (any day of it): its own newest revision where it is issued, else the newest revisions of all earlier months. told_by: the last sheet of the unit.';
