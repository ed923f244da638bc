-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.told_cells(sheet_id bigint)
returns table (part text, subject text, name text, "column" text, value jsonb)
language sql stable rows 10000 set search_path = patrol, pg_temp as $$
  with told as (
    select * from sheet where sheet.sheet_id = told_cells.sheet_id
  ),
  issued as (
    select cell.*
      from desk.sheet_cells(lines => array(select sheet_line from sheet_line where sheet_line.sheet_id = told_cells.sheet_id)) as cell
  ),
  corrected as (
    select distinct on (part, subject, "column")
           line.content ->> 'part' as part, line.content ->> 'subject' as subject, line.content ->> 'name' as name,
           line.content ->> 'column' as "column", line.content -> 'after' as value
      from told
      join sheet as later on later.unit_id = told.unit_id and later.sheet_id > told.sheet_id
      join sheet_line as line on line.sheet_id = later.sheet_id and line.part = 'corrections'
     where line.content ->> 'month' = to_char(told.month, 'YYYY-MM') and (line.content ->> 'revision')::integer = told.revision
     order by 1, 2, 4, later.sheet_id desc
  )
  select part, subject, coalesce(corrected.name, issued.name), "column",
         case when corrected.part is null then issued.value else corrected.value end
    from issued full join corrected using (part, subject, "column")
   where corrected.part is null or corrected.value <> 'null'
$$;
comment on function desk.told_cells is
'What people were last told of an issued sheet''s month, as desk.sheet_cells: its lines, and what later sheets of the unit listed as corrections of it.';
