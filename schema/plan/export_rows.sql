-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_rows(file text) returns setof text[]
language plpgsql stable security definer set search_path = patrol, pg_temp set datestyle = 'ISO, YMD' set extra_float_digits = 1 as $$
begin
  perform plan.export_columns(file); -- refuses a file that a feed does not have
  return query execute format('select array_replace(e.cells, null, '''') from plan.%I() e order by e.place collate "C"',
                              'export_' || plan.stem(file));
end $$;
comment on function plan.export_rows is
  'The records of a file of the plan as it is, cells in the order of plan.export_columns, empty = not given, ordered by key. Importing them again changes nothing. Errors: PT400 unknown_file.';
grant execute on function plan.export_rows to patrol_viewer, patrol_editor, patrol_auditor;
