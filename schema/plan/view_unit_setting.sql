-- SPDX-License-Identifier: GPL-3.0-or-later
create view plan.unit_setting as
  with recursive setting as (
    select u.unit_id, coalesce(u.timezone, 'Asia/Shanghai') as timezone,
           u.unit_id as station_id, u.kind = 'station' as has_station, 0 as depth
      from patrol.unit u where u.parent_id is null
    union all
    select u.unit_id, coalesce(u.timezone, above.timezone),
           case when u.kind <> 'station' and above.has_station then above.station_id else u.unit_id end,
           u.kind = 'station' or above.has_station, above.depth + 1
      from setting above join patrol.unit u on u.parent_id = above.unit_id
  )
  select unit_id, timezone, station_id, depth from setting;
comment on view plan.unit_setting is
  'Of every unit what it has from the tree: its time zone (plan.timezone_of), its station (plan.station_of) and its depth (0 at the top), for statements about many units.';
comment on column plan.unit_setting.unit_id is 'The unit.';
comment on column plan.unit_setting.timezone is 'IANA zone.';
comment on column plan.unit_setting.station_id is 'Its station.';
comment on column plan.unit_setting.depth is 'Units above it.';
