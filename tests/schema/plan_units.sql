-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a unit has from the tree above it: time zone, station; and the units below it.
begin;
select plan(17);
insert into patrol.unit (unit, name, kind, timezone) values ('B', '分局', 'bureau', null);
insert into patrol.unit (unit, name, kind, parent_id, timezone)
  select v.unit, v.unit, v.kind, u.unit_id, v.timezone from patrol.unit u, (values ('S1', 'station', null), ('S2', 'station', 'Asia/Urumqi'), ('X', 'brigade', null)) v (unit, kind, timezone);
insert into patrol.unit (unit, name, kind, parent_id, timezone)
  select v.unit, v.unit, v.kind, u.unit_id, v.timezone from (values ('S1a', 'community', 'S1', null), ('S2a', 'community', 'S2', null), ('S2b', 'community', 'S2', 'Europe/Berlin'), ('S3', 'station', 'S2', null)) v (unit, kind, parent, timezone)
    join patrol.unit u on u.unit = v.parent;
create function pg_temp.id(code text) returns bigint language sql as $$ select unit_id from patrol.unit where unit = code $$;

select is(plan.timezone_of(pg_temp.id('B')), 'Asia/Shanghai', 'the top without a zone lives by Shanghai''s');
select is(plan.timezone_of(pg_temp.id('S1a')), 'Asia/Shanghai', 'and so do those below it');
select is(plan.timezone_of(pg_temp.id('S2')), 'Asia/Urumqi', 'a zone of one''s own');
select is(plan.timezone_of(pg_temp.id('S2a')), 'Asia/Urumqi', 'the zone from above');
select is(plan.timezone_of(pg_temp.id('S2b')), 'Europe/Berlin', 'the nearest zone wins');
select is(plan.timezone_of(-1), 'Asia/Shanghai', 'an unknown unit');
select is(plan.station_of(pg_temp.id('S1a')), pg_temp.id('S1'), 'the station above');
select is(plan.station_of(pg_temp.id('S1')), pg_temp.id('S1'), 'a station is its own');
select is(plan.station_of(pg_temp.id('S3')), pg_temp.id('S3'), 'also below another station');
select is(plan.station_of(pg_temp.id('X')), pg_temp.id('X'), 'without a station above, the unit itself');
select is(plan.station_of(pg_temp.id('B')), pg_temp.id('B'), 'the top too');
select is_empty($$select u.unit from patrol.unit u join plan.unit_setting s using (unit_id)
                   where s.timezone <> plan.timezone_of(u.unit_id) or s.station_id <> plan.station_of(u.unit_id)$$, 'the view says the same of every unit');
select is((select count(*) from plan.unit_setting), (select count(*) from patrol.unit), 'and knows every unit');
select set_eq($$select plan.units_below('S2')$$, array[pg_temp.id('S2'), pg_temp.id('S2a'), pg_temp.id('S2b'), pg_temp.id('S3')], 'a unit and all below');
select set_eq($$select plan.units_below('S1a')$$, array[pg_temp.id('S1a')], 'a leaf');
select is((select count(*) from plan.units_below(null)), 8::bigint, 'null means all');
select throws_ok($$select plan.units_below('nowhere')$$, 'PT400', 'there is no unit "nowhere"', 'an unknown unit is named');
select * from finish();
rollback;
