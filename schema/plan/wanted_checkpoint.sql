-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_checkpoint() returns setof patrol.checkpoint
language sql stable as $$
  select null::bigint, f.checkpoint, f.name, u.unit_id, z.zone_id, f.kind, f.category, f.level::smallint, f.lon, f.lat, f."from", f."until", true
    from pg_temp.feed_checkpoints f
    join patrol.unit u on u.unit = f.unit left join patrol.zone z on z.zone = f.zone
$$;
comment on function plan.wanted_checkpoint is 'What checkpoints.csv wants patrol.checkpoint to be.';
