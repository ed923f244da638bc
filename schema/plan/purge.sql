-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.purge(target text) returns void
language plpgsql as $$
declare
  identity text;
  unused text;
  gone bigint;
begin
  select a.attname into strict identity from pg_attribute a
   where a.attrelid = format('patrol.%I', target)::regclass and a.attidentity <> '';
  select string_agg(format('not exists (select from %s r where r.%I = t.%I)', c.conrelid::regclass, a.attname, identity), ' and ') into unused
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
   where c.contype = 'f' and c.conparentid = 0 and c.confrelid = format('patrol.%I', target)::regclass
     and c.conrelid <> 'patrol.membership'::regclass; -- belonging somewhere is no reason to stay: see below
  -- Triggers stand for the foreign keys of a duty's parts.
  unused := concat_ws(' and ', unused, case target
    when 'person' then 'not exists (select from patrol.duty_member r where r.person_id = t.person_id)'
    when 'checkpoint' then 'not exists (select from patrol.visit r where r.checkpoint_id = t.checkpoint_id)' end);
  if target = 'person' then
    execute format('delete from patrol.membership m using patrol.person t where t.person_id = m.person_id and not t.in_feed and %s', unused);
  elsif target = 'unit' then
    unused := unused || ' and not exists (select from patrol.membership r where r.unit_id = t.unit_id)';
  end if;
  loop -- a unit may only go after those below it
    execute format('delete from patrol.%I t where not t.in_feed and %s', target, unused);
    get diagnostics gone = row_count;
    exit when gone = 0;
  end loop;
end $$;
comment on function plan.purge is
  'Deletes the rows of a table that left the feed and that nothing refers to: no duty, no journal, no card, no placement, no other row of the plan.';
