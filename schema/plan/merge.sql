-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.merge(target text, keys text[]) returns plan.changes
language plpgsql as $$
declare
  wanted constant text := format('plan.%I()', 'wanted_' || target);
  same_key text; data text; same_data text; kept boolean; present text;
  result plan.changes;
begin
  select string_agg(format(case when a.attnotnull then 't.%1$I = w.%1$I' else 't.%1$I is not distinct from w.%1$I' end, a.attname), ' and ')
           filter (where a.attname = any (keys)),
         string_agg(format('w.%I', a.attname), ', ' order by a.attnum) filter (where a.attname not in ('in_feed') and a.attidentity = ''),
         string_agg(format('t.%1$I is not distinct from w.%1$I', a.attname), ' and ' order by a.attnum)
           filter (where a.attname <> all (keys || 'in_feed'::text) and a.attidentity = ''),
         bool_or(a.attname = 'in_feed')
    into same_key, data, same_data, kept
    from pg_attribute a where a.attrelid = format('patrol.%I', target)::regclass and a.attnum > 0 and not a.attisdropped;
  present := case when kept then 't.in_feed' else 'true' end;

  execute format('select count(*) filter (where t.%1$I is null or not %2$s), count(*) filter (where t.%1$I is not null and %2$s and not (%3$s)),
                         (select count(*) from patrol.%4$I t where %2$s and not exists (select from %5$s w where %6$s))
                    from %5$s w left join patrol.%4$I t on %6$s', keys[1], present, same_data, target, wanted, same_key) into result;
  if result = (0, 0, 0)::plan.changes then
    return result;
  end if;
  if kept then
    execute format('update patrol.%1$I t set (%2$s, in_feed) = row(%3$s, true) from %4$s w where %5$s and not (t.in_feed and %6$s)',
                   target, replace(data, 'w.', ''), data, wanted, same_key, same_data);
    execute format('update patrol.%1$I t set in_feed = false where t.in_feed and not exists (select from %2$s w where %3$s)', target, wanted, same_key);
  else
    execute format('delete from patrol.%1$I t where not exists (select from %2$s w where %3$s and %4$s)', target, wanted, same_key, same_data);
  end if;
  execute format('insert into patrol.%1$I (%2$s) select %3$s from %4$s w where not exists (select from patrol.%1$I t where %5$s)',
                 target, replace(data, 'w.', ''), data, wanted, same_key);
  return result;
end $$;
comment on function plan.merge is
  'Makes table patrol.<target> what plan.wanted_<target>() returns, touching only rows that differ. Rows that are no longer wanted leave in_feed = false where the table has that column, else they go. keys: the columns that tell rows apart.';
