-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply_units() returns plan.changes
language plpgsql as $$
begin
  -- New units first, so that they can be parents; not yet in the feed, so that they count as added.
  insert into patrol.unit (unit, name, kind, in_feed)
  select f.unit, f.name, f.kind, false from pg_temp.feed_units f
   where not exists (select from patrol.unit u where u.unit = f.unit) order by f.at_line;
  return plan.merge('unit', '{unit}');
end $$;
comment on function plan.apply_units is 'Brings units.csv into patrol.unit.';
