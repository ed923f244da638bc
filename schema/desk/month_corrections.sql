-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.month_corrections(unit text, sheet_id bigint, month date, as_of timestamptz)
returns table (number integer, content jsonb)
language sql stable rows 100 set search_path = patrol, pg_temp as $$
  select *
    from desk.corrections(
      sheet_id => month_corrections.sheet_id, as_told => true,
      lines => array(select row(month_corrections.sheet_id, line.part, line.number, line.content)::patrol.sheet_line
                       from desk.draft(unit => month_corrections.unit, month => month_corrections.month,
                                       as_of => month_corrections.as_of) as line))
$$;
comment on function desk.month_corrections is
'What has changed of a unit''s month, whose issued sheet is sheet_id, since people were last told, as desk.corrections.';
