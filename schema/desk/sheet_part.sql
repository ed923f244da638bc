-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_part(unit text, month date, part text, revision integer default null)
returns table (number integer, content jsonb)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select sheet_line.number, sheet_line.content
    from desk.newest_sheet(unit => sheet_part.unit, month => sheet_part.month, revision => sheet_part.revision) as sheet
    join sheet_line using (sheet_id)
   where sheet_line.part = sheet_part.part
   order by sheet_line.number
$$;
comment on function desk.sheet_part is
'One part of the newest issued sheet of a unit and month (or of the given revision), as it was frozen: columns as desk.preview_part. No rows when none was issued. Errors: PT400 unknown_unit, sheet_altered.';
grant execute on function desk.sheet_part to patrol_viewer, patrol_editor, patrol_auditor;
