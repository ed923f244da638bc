-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes the measured district so many times as large: each copy has the stations, units, lines, checkpoints, people, readers, cards,
-- duties, visits, journals and clock-ins of the first, under the same bureau. psql variables: month, its first day; times.
-- Copy number n adds n × 10⁷ to every identity, ~n to every code and 3 bytes to every UID, and has journals of its own. Digests
-- are those of the first: what is scaled is asked, not pushed to.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
set work_mem = '512MB';
set maintenance_work_mem = '512MB';
set synchronous_commit = off;
set session_replication_role = replica; -- every reference holds because it held in the first; asking costs more than writing

create function benchmark.unit_of_copy(unit_id bigint, n integer, top_id bigint) returns bigint language sql immutable as $$
  select case when unit_id = top_id then unit_id else unit_id + n * 10000000 end
$$;
comment on function benchmark.unit_of_copy is 'The unit of copy number n; the one at the top, the bureau, is shared by all.';

create function benchmark.value_of_copy(attname name, atttypid oid) returns text language sql stable as $$
  select case
    when attname in ('unit_id', 'station_id', 'parent_id') then format('benchmark.unit_of_copy(was.%I, n, top.unit_id)', attname)
    when atttypid = 'bigint[]'::regtype -- of units
      then format('case when was.%1$I is not null then array(
                     select benchmark.unit_of_copy(u, n, top.unit_id) from unnest(was.%1$I) with ordinality as l(u, place)
                      order by place) end', attname)
    when attname = 'event_id' then 'was.event_id'
    when atttypid = 'bigint'::regtype and (attname ~ '_id$' or attname in ('excuse_number', 'asked_by', 'approved_by'))
      then format('was.%I + n * 10000000', attname)
    when attname in ('unit', 'badge', 'zone', 'checkpoint', 'line', 'crew', 'reader') then format('was.%1$I || ''~'' || n', attname)
    when attname = 'uid' then 'was.uid || upper(lpad(to_hex(n), 6, ''0''))'
    when attname = 'journal' then 'md5(was.journal::text || n)::uuid'
    else format('was.%I', attname) end
$$;
comment on function benchmark.value_of_copy is 'What a column holds in copy number n of a row called was.';

select set_config('benchmark.first_day', :'month', false), set_config('benchmark.times', :'times', false) \g /dev/null
do $$
declare
  shared constant regclass[] := '{patrol.migration, patrol.bureau, patrol.event, patrol.calendar, patrol.rule_set, patrol.journal_head, patrol.change}';
  of_the_month constant text := format('was.on_day >= %1$L and was.on_day < date %1$L + interval ''1 month''',
                                       current_setting('benchmark.first_day'));
  its_duty constant text := format('exists (select from patrol.duty where duty.duty_id = was.duty_id and %s)',
                                   replace(of_the_month, 'was.', 'duty.'));
  target record;
  guard record;
  index record;
  again text[] := '{}';
begin
  -- Triggers that even a replica may not leave out keep what is derived true to what it is derived from; here both are copied.
  for guard in select tgrelid::regclass as relation, tgname from pg_trigger where tgenabled = 'A' loop
    execute format('alter table %s disable trigger %I', guard.relation, guard.tgname);
  end loop;
  -- The indexes of the large tables are built at the end, at once.
  for index in
    select i.indrelid::regclass as relation, i.indexrelid::regclass as name, c.conname, pg_get_constraintdef(c.oid) as of_constraint,
           replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as definition
      from pg_index i join pg_class on pg_class.oid = i.indrelid
      left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid
     where pg_class.relkind = 'p' and pg_class.relnamespace = 'patrol'::regnamespace
  loop
    if index.conname is null then
      execute format('drop index %s', index.name);
      again := again || index.definition;
    else
      execute format('alter table %s drop constraint %I', index.relation, index.conname);
      again := again || format('alter table %s add constraint %I %s', index.relation, index.conname, index.of_constraint);
    end if;
  end loop;
  -- patrol.duty after the tables that ask it which rows are of the month.
  for target in
    select c.oid::regclass as relation, a.columns, a.values,
           case when 'on_day' = any (a.names) then of_the_month when 'duty_id' = any (a.names) then its_duty
                when c.relname = 'unit' then 'was.parent_id is not null' else 'true' end as kept,
           case when 'on_day' = any (a.names) then 'was.on_day, n' when 'received_at' = any (a.names) then 'was.received_at, n'
                else 'n' end as sorted
      from pg_class c
     cross join lateral (
       select array_agg(attname) as names, string_agg(quote_ident(attname), ', ' order by attnum) as columns,
              string_agg(benchmark.value_of_copy(attname, atttypid), ', ' order by attnum) as values
         from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as a
     where c.relnamespace = 'patrol'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.oid <> all (shared)
       and not 'only_one' = any (a.names)
     order by c.relname = 'duty', c.relname
  loop
    execute format('insert into %s (%s) overriding system value
                    select %s from (select unit_id from patrol.unit where parent_id is null) as top, %1$s as was
                     cross join generate_series(1, $1 - 1) as n where %4$s order by %5$s',
                   target.relation, target.columns, target.values, target.kept, target.sorted)
      using current_setting('benchmark.times')::integer;
  end loop;
  for index in select unnest(again) as definition loop
    execute index.definition;
  end loop;
  for guard in select tgrelid::regclass as relation, tgname from pg_trigger where tgenabled = 'D' loop
    execute format('alter table %s enable always trigger %I', guard.relation, guard.tgname);
  end loop;
end $$;
