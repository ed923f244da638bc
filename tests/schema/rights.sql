-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what, asked of the catalogues: whatever is added to the schemas is held to the same.
begin;
set local search_path = public, patrol; -- wherever pgTAP was installed
select plan(33);

-- Ours: everything in our schemas that no extension brought along.
create view pg_temp.ours as
select p.oid, n.nspname as schema, p.oid::regprocedure::text as name, p.proname, p.prokind, p.prosecdef as definer, p.provolatile as volatility, p.prosrc as source,
       p.proconfig as settings, p.proowner as owner
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('patrol', 'plan', 'record', 'scoring', 'desk')
 where not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e');
create view pg_temp.our_relations as
select c.oid, n.nspname as schema, c.oid::regclass::text as name, c.relkind as kind, c.relispartition as part
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('patrol', 'plan', 'record', 'scoring', 'desk')
 where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
   and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e');
create view pg_temp.roles as select unnest('{patrol_agent,patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as role;
select ok((select count(*) from pg_temp.ours) > 100 and (select count(*) from pg_temp.our_relations) > 30, 'there is something to ask about');

-- Public
select is_empty($$select name from pg_temp.ours where has_function_privilege('public', oid, 'execute')$$, 'no function is for everyone');
select is_empty($$select r.name, p.privilege from pg_temp.our_relations r, unnest('{select,insert,update,delete,truncate,references,trigger}'::text[]) as p(privilege)
                   where r.kind <> 'S' and has_table_privilege('public', r.oid, p.privilege)$$, 'no table or view is for everyone');
select is_empty($$select n.nspname from pg_namespace n where n.nspname in ('patrol', 'plan', 'record', 'scoring', 'desk')
                   and (has_schema_privilege('public', n.oid, 'usage') or has_schema_privilege('public', n.oid, 'create'))$$, 'no schema is for everyone');
select ok(not has_schema_privilege('public', 'public', 'create'), 'not everyone may create in schema public');
select ok(not has_database_privilege('public', current_database(), 'temporary') and not has_database_privilege('public', current_database(), 'create'),
  'not everyone may create in the database, not even temporary tables');
create function record.made_by_hand() returns integer language sql as 'select 1';
select ok(not has_function_privilege('public', 'record.made_by_hand()', 'execute'), 'a function made later is not for everyone');
drop function record.made_by_hand();

-- Roles
select is_empty($$select rolname from pg_roles join pg_temp.roles on rolname = role where rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication$$, 'our roles own no power of the cluster');
select is_empty($$select role, r.name, p.privilege from pg_temp.roles, pg_temp.our_relations r, unnest('{insert,update,delete,truncate,references,trigger}'::text[]) as p(privilege)
                   where r.kind <> 'S' and has_table_privilege(role, r.oid, p.privilege)$$, 'no role may write into a table: writing is for functions');
select is_empty($$select role, r.name from pg_temp.roles, pg_temp.our_relations r where r.kind = 'S' and has_sequence_privilege(role, r.oid, 'usage,select,update')$$, 'nor touch a sequence');
select is_empty($$select role, r.name from pg_temp.roles, pg_temp.our_relations r where r.schema = 'patrol' and r.kind <> 'S' and has_any_column_privilege(role, r.oid, 'select,insert,update,references')$$,
  'no role may read a table of schema patrol either');
select is_empty($$select role, n.nspname from pg_temp.roles, pg_namespace n where n.nspname in ('patrol', 'plan', 'record', 'scoring', 'desk', 'public') and has_schema_privilege(role, n.oid, 'create')$$, 'no role may create in a schema');
select is_empty($$select role from pg_temp.roles where has_schema_privilege(role, 'patrol', 'usage')$$, 'schema patrol is no interface');
select is_empty($$select role from pg_temp.roles where has_database_privilege(role, current_database(), 'temporary')$$, 'no role may make temporary tables');
select results_eq($$select name from pg_temp.ours where has_function_privilege('patrol_agent', oid, 'execute')$$,
  $$values ('record.push(text,uuid,bigint,text[],bytea[],uuid,bigint,timestamp with time zone,bigint,bigint,bytea,bytea,jsonb,bigint)')$$, 'an agent may execute record.push and nothing else');
select is_empty($$select r.name from pg_temp.our_relations r where r.kind <> 'S' and has_any_column_privilege('patrol_agent', r.oid, 'select,insert,update,references')$$, 'nor see any table or view');
select is_empty($$select n.nspname from pg_namespace n where n.nspname in ('patrol', 'plan', 'scoring', 'desk') and has_schema_privilege('patrol_agent', n.oid, 'usage')$$, 'nor any other schema');
set local role patrol_agent;
select refused from record.push('nobody', gen_random_uuid(), 1, '{}', '{}', gen_random_uuid(), 1, now(), 1, null, null, null, null) \gset
do $$ begin
  perform count(*) from patrol.clock_in;
exception when others then
  perform set_config('example.sqlstate', sqlstate, true);
end $$;
reset role;
select is(:'refused'::text, 'unknown_reader', 'an agent''s push is answered');
select is(current_setting('example.sqlstate', true), '42501', 'its look at a table is not');
select is((select string_agg(proname, ', ' order by proname) from pg_temp.ours where has_function_privilege('patrol_viewer', oid, 'execute') and volatility = 'v'),
  'csv_scores, preview, preview_part, scores', 'a viewer executes nothing that could write, but what notes that they saw a score');
select isnt_empty($$select name from pg_temp.ours where has_function_privilege('patrol_viewer', oid, 'execute') and schema = 'desk'$$, 'but what the desk shows');
select is_empty($$select name from pg_temp.ours where has_function_privilege('patrol_viewer', oid, 'execute')
                     and not (has_function_privilege('patrol_editor', oid, 'execute') and has_function_privilege('patrol_auditor', oid, 'execute'))$$, 'what a viewer may see, editors and auditors may');
select is_empty($$select name from pg_temp.ours where has_function_privilege('patrol_auditor', oid, 'execute') and schema in ('plan', 'record') and volatility = 'v'$$, 'an auditor changes neither plan nor record');

-- What roles may call runs with the owner's rights, and cannot be led astray
select results_eq($$select distinct f.name from pg_temp.ours f, pg_temp.roles where has_function_privilege(role, f.oid, 'execute') and not f.definer$$,
  $$values ('desk.connection()')$$, 'what a role may call runs with the owner''s rights, but for what a session is told of itself');
select is_empty($$select name, settings from pg_temp.ours where definer and not coalesce('search_path=patrol, pg_temp' = any (settings), false)$$, 'with the search path patrol, pg_temp and no other');
select is_empty($$select distinct f.name from pg_temp.ours f where f.owner <> (select n.nspowner from pg_namespace n where n.nspname = 'patrol')$$, 'all functions have one owner');

-- Scoring is a function of what it is given
select is_empty($$select name from pg_temp.ours where schema = 'scoring' and volatility = 'v'$$, 'nothing in scoring is volatile');
select is_empty($$select name from pg_temp.ours where schema = 'scoring'
                     and source ~* '\m(now\s*\(|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|current_date|current_time|current_timestamp|localtime|localtimestamp)|''(now|today|tomorrow|yesterday)'''$$,
  'nor asks what time it is');
select is_empty($$select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'scoring' and c.relkind in ('v', 'm')
                   where pg_get_viewdef(c.oid) ~* '\m(now\s*\(|clock_timestamp|current_date|current_timestamp|localtimestamp)'$$, 'no view of it does');

-- Clock-ins are never changed, by anyone
insert into patrol.unit (unit, name, kind) values ('S', '示例派出所', 'station');
select record.ensure_month('patrol.clock_in', '2024-05-01') \g /dev/null
insert into patrol.clock_in (station_id, entry, device_at, received_at, journal, kind, uid, auth, digest)
values (1, 1, '2024-05-01', '2024-05-01', gen_random_uuid(), 'tap', '04A1B2C3', 'uid', sha256(''));
select throws_ok($$update patrol.clock_in set device_at = device_at - interval '1 hour'$$, 'PT403', 'a clock-in is never changed', 'the owner cannot update a clock-in');
select throws_ok($$delete from patrol.clock_in$$, 'PT403', 'a clock-in is never changed', 'the owner cannot delete a clock-in');
select throws_ok($$truncate patrol.clock_in$$, 'PT403', 'a clock-in is never changed', 'the owner cannot truncate clock-ins');

-- Everything says what it is
select is_empty($$select name from pg_temp.ours where obj_description(oid, 'pg_proc') is null
                  union all select r.name from pg_temp.our_relations r where r.kind <> 'S' and obj_description(r.oid, 'pg_class') is null
                  union all select r.name || '.' || a.attname from pg_temp.our_relations r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                             where r.kind in ('r', 'p') and not r.part and col_description(r.oid, a.attnum) is null
                  union all select n.nspname from pg_namespace n where n.nspname in ('patrol', 'plan', 'record', 'scoring', 'desk') and obj_description(n.oid, 'pg_namespace') is null$$,
  'every function, table, view, column and schema has a comment');
select * from finish();
rollback;
