-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_corrections(unit text, month date, as_of timestamptz)
returns table (number integer, content jsonb)
language sql stable rows 100 set search_path = patrol, pg_temp as $$
  select row_number() over (order by told.month, correction.number)::integer, correction.content
    from desk.told_sheets(unit => sheet_corrections.unit, month => sheet_corrections.month) as told
   cross join lateral desk.month_corrections(unit => sheet_corrections.unit, sheet_id => told.sheet_id, month => told.month,
                                             as_of => sheet_corrections.as_of) as correction
$$;
comment on function desk.sheet_corrections is
'What has changed since people were last told, as desk.corrections: of the unit''s month where its sheet is issued, else of all earlier months of the unit whose sheets are, by month.';
