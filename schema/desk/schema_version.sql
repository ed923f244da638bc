-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.schema_version() returns integer
language sql stable security definer set search_path = patrol, pg_temp as $$
  select max(number) from migration
$$;
comment on function desk.schema_version is 'The number of the newest migration this database has had.';
grant execute on function desk.schema_version to patrol_viewer, patrol_editor, patrol_auditor;
