-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.gone_sheets()
returns table (unit text, month date, revision integer, detail text)
language sql stable rows 10 set search_path = patrol, pg_temp as $$
  with corrected as (
    select later.unit_id, to_date(line.content ->> 'month', 'YYYY-MM') as month, (line.content ->> 'revision')::integer as revision,
           min(to_char(later.month, 'YYYY-MM') || ' revision ' || later.revision) as told_by
      from sheet as later join sheet_line as line using (sheet_id)
     where line.part = 'corrections'
     group by 1, 2, 3
  )
  select own.unit, corrected.month, corrected.revision, format('it is gone; the sheet of %s corrects it', corrected.told_by)
    from corrected join unit as own using (unit_id)
   where not exists (select from sheet
                      where sheet.unit_id = corrected.unit_id and sheet.month = corrected.month
                        and sheet.revision >= corrected.revision)
$$;
comment on function desk.gone_sheets is
'Revisions that a sheet of the same unit lists corrections of, but that are gone, with all that came after them.';
