-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_zone() returns setof patrol.zone
language sql stable as $$
  select null::bigint, f.zone, f.name, u.unit_id, true from pg_temp.feed_zones f join patrol.unit u on u.unit = f.unit
$$;
comment on function plan.wanted_zone is 'What zones.csv wants patrol.zone to be.';
