-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_columns(file text) returns text[]
language plpgsql stable security definer set search_path = patrol, pg_temp as $$
declare
  found_columns constant text[] := (select f.columns from plan.feed_files() f where f.file = export_columns.file);
begin
  if found_columns is null then
    raise exception using errcode = 'PT400', message = format('a plan feed has no file "%s"', left(file, 80)),
      hint = 'Ask plan.feed_files() which files there are.', detail = 'unknown_file';
  end if;
  return found_columns;
end $$;
comment on function plan.export_columns is 'The header of a file of the exported feed. Errors: PT400 unknown_file.';
grant execute on function plan.export_columns to patrol_viewer, patrol_editor, patrol_auditor;
