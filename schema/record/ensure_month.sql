-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.ensure_month(parent regclass, month date) returns void
  language plpgsql security definer set search_path = patrol, pg_temp as $$
declare
  first_day constant date := date_trunc('month', month);
  next_month constant date := first_day + interval '1 month';
  partition_name text;
  bound_form text;
  elsewhen regclass;
  taken boolean := false;
  guard text;
begin
  select c.relname || to_char(first_day, '"_"YYYY"_"MM'),
         case a.atttypid when 'date'::regtype then 'YYYY-MM-DD' else 'YYYY-MM-DD 00:00:00+00' end, nullif(p.partdefid, 0)
    into strict partition_name, bound_form, elsewhen
    from pg_partitioned_table p
    join pg_class c on c.oid = p.partrelid
    join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
   where p.partrelid = parent;
  if to_regclass(format('patrol.%I', partition_name)) is not null then
    return;
  end if;

  perform pg_advisory_xact_lock(hashtext('patrol months of ' || parent));
  -- Asked of the table, not of to_regclass: its cache may not have heard of a session that was faster.
  if exists (select from pg_class c where c.relname = partition_name and c.relnamespace = 'patrol'::regnamespace) then
    return;
  end if;
  if elsewhen is not null then
    execute format('select exists (select from %s where at >= $1 and at < $2)', elsewhen) into taken
      using first_day::timestamp at time zone 'UTC', next_month::timestamp at time zone 'UTC';
    if taken then
      return; -- a clock that lied put rows of this month there: they, and the month, stay there
    end if;
  end if;

  -- Made beside its parent and then attached: that waits for nobody who only reads or writes other months.
  execute format('create table patrol.%I (like %s including all)', partition_name, parent);
  execute format('comment on table patrol.%I is %L', partition_name, format('%s of %s.', parent, to_char(first_day, 'YYYY-MM')));
  execute format('alter table %s attach partition patrol.%I for values from (%L) to (%L)', parent, partition_name,
                 to_char(first_day, bound_form), to_char(next_month, bound_form));
  -- Row triggers come with attaching, the ones against truncate do not.
  for guard in select replace(pg_get_triggerdef(t.oid), ' ON patrol.' || t.tgrelid::regclass, format(' ON patrol.%I', partition_name))
                 from pg_trigger t where t.tgrelid = parent and not t.tgisinternal and t.tgtype & 32 > 0 loop
    execute guard;
  end loop;
end $$;
comment on function record.ensure_month is
  'Makes the partition of patrol.visit, clock_in or sighting that holds the month of the given date (months of instants are UTC''s), if it is missing. Safe when several sessions ask at once. A month of which rows already lie in the default partition gets none: they stay together there. Call it before touching the tables in a transaction, so that no lock is waited for in two orders.';
