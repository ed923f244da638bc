-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.checkpoints()
returns table (checkpoint text, name text, unit text, unit_name text, zone text, zone_name text, kind text, category text,
               level integer, lon double precision, lat double precision)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select checkpoint.checkpoint, checkpoint.name, unit.unit, unit.name, zone.zone, zone.name, checkpoint.kind,
         checkpoint.category, checkpoint.level, checkpoint.lon, checkpoint.lat
    from checkpoint
    join unit on unit.unit_id = checkpoint.unit_id
    left join zone on zone.zone_id = checkpoint.zone_id
   where checkpoint.in_feed
   order by checkpoint.checkpoint
$$;
comment on function desk.checkpoints is 'Every checkpoint of the current feed, by code; lon, lat: degrees, WGS 84.';
grant execute on function desk.checkpoints to patrol_viewer, patrol_editor, patrol_auditor;
