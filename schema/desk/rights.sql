-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs as its owner like all that a role may call, and so asks for the rights of the login, not of the current role.
create function desk.rights() returns table(may text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select distinct namespace.nspname || '.' || proc.proname
    from pg_proc as proc join pg_namespace as namespace on namespace.oid = proc.pronamespace
   where namespace.nspname in ('desk', 'plan', 'record') and has_function_privilege(session_user, proc.oid, 'execute')
     and has_schema_privilege(session_user, namespace.oid, 'usage')
   order by 1
$$;
comment on function desk.rights is
'The functions that the login may execute, as schema.name: what it may not do is not offered to it.';
grant execute on function desk.rights to patrol_viewer, patrol_editor, patrol_auditor;
