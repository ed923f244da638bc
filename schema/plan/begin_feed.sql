-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.begin_feed() returns void
language plpgsql security definer set search_path = patrol, pg_temp set client_min_messages = warning as $$
declare
  made record;
begin
  for made in
    select t.name, t.columns from plan.feed_tables() t
  loop
    -- A table of the caller's own making is not ours to drop: then this fails, and nothing of the caller's is trusted.
    execute format('drop table if exists pg_temp.%I', made.name);
    execute format('create temporary table %I (%s) on commit drop', made.name, made.columns);
  end loop;
  insert into pg_temp.feed_column select * from plan.feed_columns();
  execute 'grant insert on ' || (select string_agg(format('pg_temp.%I', t.name), ', ') from plan.feed_tables() t where t.staged)
          || ' to public'; -- of this session: nobody else reaches a temporary table
end $$;
comment on function plan.begin_feed is
  'Makes empty staging for a plan feed; it lasts until the end of the transaction. Then: stage and COPY each file, problems, apply. Calling it again starts afresh.';
grant execute on function plan.begin_feed to patrol_editor;
