-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_units() returns void
language sql as $$
  with recursive climb as (
    select array[u.unit] as steps, u.parent, u.at_line, false as looped from pg_temp.feed_units u where u.parent is not null
    union all
    select c.steps || u.unit, u.parent, c.at_line, u.unit = any (c.steps)
      from climb c join pg_temp.feed_units u on u.unit = c.parent where not c.looped
  ), looping as ( -- each unit of a cycle meets itself again
    select c.steps, c.at_line from climb c where c.looped and c.steps[1] = c.steps[cardinality(c.steps)]
  )
  insert into pg_temp.feed_problem
  select false, 'units.csv', l.at_line, 'parent', 'parent_cycle', array_to_string(l.steps, ' > '), ''
    from looping l -- the cycle is named once, at its first line
   where not exists (select from looping other where other.at_line < l.at_line and other.steps[1] = any (l.steps))
$$;
comment on function plan.check_units is 'Finds units that lie below themselves.';
