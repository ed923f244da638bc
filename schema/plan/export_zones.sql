-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_zones() returns table (place text[], cells text[])
language sql stable as $$
  select array[z.zone], array[z.zone, z.name, u.unit] from patrol.zone z join patrol.unit u using (unit_id) where z.in_feed
$$;
comment on function plan.export_zones is 'The records of zones.csv, with what orders them.';
