-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_units() returns void
language sql as $$
  with recursive above as (
    select u.unit as origin, u.unit, u.parent, u.at_line from pg_temp.feed_units u where u.parent is not null
    union all
    select a.origin, u.unit, u.parent, a.at_line from above a join pg_temp.feed_units u on u.unit = a.parent
  ) cycle unit set looped using path,
  -- Each unit of a cycle meets itself again; the cycle is named once, at its first line.
  looping as (
    select a.origin, a.at_line, array(select btrim(step::text, '()"') from unnest(a.path) step) as steps
      from above a where a.looped and a.unit = a.origin
  )
  insert into pg_temp.feed_problem
  select false, 'units.csv', l.at_line, 'parent', 'parent_cycle', array_to_string(l.steps, ' > '), ''
    from looping l
   where not exists (select from looping other where other.at_line < l.at_line and other.origin = any (l.steps))
$$;
comment on function plan.check_units is 'Finds units that lie below themselves.';
