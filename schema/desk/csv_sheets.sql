-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_sheets()
returns table (unit text, month text, revision text, issued_at text, issued_by text, code text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select own.unit, to_char(sheet.month, 'YYYY-MM'), sheet.revision::text, scoring.instant_text(sheet.issued_at),
         sheet.issued_by, desk.sheet_code(sheet.digest)
    from sheet join unit as own using (unit_id)
   order by own.unit, sheet.month, sheet.revision
$$;
comment on function desk.csv_sheets is 'Every issued sheet, as text ready to print, in order of unit, month, revision.';
grant execute on function desk.csv_sheets to patrol_viewer, patrol_editor, patrol_auditor;
