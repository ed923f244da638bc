-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.card_policy_of(unit_id bigint) returns text
language sql stable as $$
  with recursive above as (
    select u.unit_id, u.parent_id, 0 as steps from patrol.unit u where u.unit_id = card_policy_of.unit_id
    union all
    select u.unit_id, u.parent_id, above.steps + 1 from above join patrol.unit u on u.unit_id = above.parent_id
  )
  select policy.authentication from above join patrol.card_policy as policy using (unit_id) order by above.steps limit 1
$$;
comment on function record.card_policy_of is
  'What cards must at least prove at the readers of a unit: uid, sun or mutual, as set for it or for the nearest unit above it; none when nothing is set: then the readers'' own configuration says.';
