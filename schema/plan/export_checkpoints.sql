-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_checkpoints() returns table (place text[], cells text[])
language sql stable as $$
  select array[c.checkpoint], array[c.checkpoint, c.name, u.unit, z.zone, c.kind, c.category, c.level::text, c.lon::text, c.lat::text,
                                    c.valid_from::text, c.valid_until::text]
    from patrol.checkpoint c join patrol.unit u using (unit_id) left join patrol.zone z using (zone_id) where c.in_feed
$$;
comment on function plan.export_checkpoints is 'The records of checkpoints.csv, with what orders them.';
