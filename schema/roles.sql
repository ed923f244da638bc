-- Roles of the cluster, made once. Log-in roles are the administrator's: grant them one of these.
do $$
declare
  role text;
begin
  foreach role in array array['patrol_agent', 'patrol_viewer', 'patrol_editor', 'patrol_auditor'] loop
    if not exists (select from pg_roles where rolname = role) then
      begin
        execute format('create role %I nologin', role);
      exception
        when duplicate_object or unique_violation then null; -- another database of this cluster was faster
        when insufficient_privilege then
          raise exception 'role % is missing and you may not create it', role
            using hint = 'Let an administrator run schema/roles.sql once in this cluster.';
      end;
    end if;
  end loop;
end $$;
