-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.rows() returns table (file text, cells text[])
language sql stable security definer set search_path = patrol, pg_temp as $$
  select f.file, r from plan.feed_files() f cross join lateral plan.export_rows(f.file) r
$$;
comment on function plan.rows is
  'The records of all files of the plan as it is, as plan.export_rows gives them: what a desk shows and edits.';
grant execute on function plan.rows to patrol_viewer, patrol_editor, patrol_auditor;
