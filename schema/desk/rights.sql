-- SPDX-License-Identifier: GPL-3.0-or-later
-- Not a definer function: it is the caller's rights that are asked for.
create function desk.rights() returns table(may text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select distinct namespace.nspname || '.' || proc.proname
    from pg_proc as proc join pg_namespace as namespace on namespace.oid = proc.pronamespace
   where namespace.nspname in ('desk', 'plan', 'record') and has_function_privilege(proc.oid, 'execute')
     and has_schema_privilege(namespace.oid, 'usage')
   order by 1
$$;
comment on function desk.rights is
'The functions that the caller may execute, as schema.name: what a role may not do is not offered to it.';
grant execute on function desk.rights to patrol_viewer, patrol_editor, patrol_auditor;
