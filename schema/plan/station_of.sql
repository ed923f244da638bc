-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.station_of(unit_id bigint) returns bigint
language sql stable security definer set search_path = patrol, pg_temp as $$
  with recursive above as (
    select u.unit_id, u.parent_id, u.kind from patrol.unit u where u.unit_id = station_of.unit_id
    union all
    select u.unit_id, u.parent_id, u.kind from above join patrol.unit u on u.unit_id = above.parent_id where above.kind <> 'station'
  )
  select coalesce((select above.unit_id from above where kind = 'station'), station_of.unit_id)
$$;
comment on function plan.station_of is
  'The unit_id of the nearest unit of kind station at or above a unit; the unit itself when there is none.';
