-- SPDX-License-Identifier: GPL-3.0-or-later
create view plan.unit_tree as
  with recursive climb as (
    select u.unit_id, u.unit_id as ancestor_id, u.parent_id, 1 as step from patrol.unit u
    union all
    select c.unit_id, u.unit_id, u.parent_id, c.step + 1 from climb c join patrol.unit u on u.unit_id = c.parent_id
  )
  select c.unit_id, c.above, b.below
    from (select unit_id, array_agg(ancestor_id order by step) as above from climb group by unit_id) c
    join (select ancestor_id, array_agg(unit_id order by unit_id) as below from climb group by ancestor_id) b on b.ancestor_id = c.unit_id;
comment on view plan.unit_tree is 'Of every unit where it stands in the tree now.';
comment on column plan.unit_tree.unit_id is 'The unit.';
comment on column plan.unit_tree.above is 'It and those above it, nearest first.';
comment on column plan.unit_tree.below is 'It and those below it, in order of unit_id.';
