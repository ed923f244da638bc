-- SPDX-License-Identifier: GPL-3.0-or-later
begin;
\ir fixtures/readers.psql
select plan(19);
create function bounds(partition regclass) returns text language sql as $$ select pg_get_expr(c.relpartbound, c.oid) from pg_class c where c.oid = partition $$;
set local datestyle = 'SQL, DMY'; set local timezone = 'America/New_York';
select record.ensure_month('patrol.clock_in', '2031-03-17'), record.ensure_month('patrol.sighting', '2031-03-01'), record.ensure_month('patrol.visit', '2031-03-31') \g /dev/null
set local datestyle = 'ISO'; set local timezone = 'UTC';
select is(bounds('patrol.clock_in_2031_03'), $$FOR VALUES FROM ('2031-03-01 00:00:00+00') TO ('2031-04-01 00:00:00+00')$$, 'a month of clock-ins is a month of UTC');
select is(bounds('patrol.sighting_2031_03'), $$FOR VALUES FROM ('2031-03-01 00:00:00+00') TO ('2031-04-01 00:00:00+00')$$, 'so is one of sightings');
select is(bounds('patrol.visit_2031_03'), $$FOR VALUES FROM ('2031-03-01') TO ('2031-04-01')$$, 'a month of visits is one of dates');
select lives_ok($$select record.ensure_month('patrol.clock_in', '2031-03-01')$$, 'asking again is fine');
select record.ensure_month('patrol.visit', '2031-12-31') \g /dev/null
select is(bounds('patrol.visit_2031_12'), $$FOR VALUES FROM ('2031-12-01') TO ('2032-01-01')$$, 'December ends with the year');
select is(obj_description('patrol.visit_2031_03'::regclass), 'visit of 2031-03.', 'a partition says what it is');
select ok(record.has_month('clock_in', '2031-03-31 23:59:59Z'), 'has_month knows it');
select ok(not record.has_month('clock_in', '2031-04-01 00:00Z'), 'and knows the next is missing');
select throws_ok($$truncate patrol.clock_in_2031_03$$, 'PT403', 'a clock-in is never changed', 'a new month of clock-ins cannot be truncated');
insert into patrol.clock_in (station_id, entry, device_at, received_at, journal, kind, uid, auth, digest)
values (1, 1, '2031-03-02', '2031-03-02', journal(1), 'tap', chip('A1'), 'uid', sha256(''));
select throws_ok($$update patrol.clock_in_2031_03 set kind = 'start'$$, 'PT403', 'a clock-in is never changed', 'nor updated by its own name');
select throws_ok($$delete from patrol.clock_in_2031_03$$, 'PT403', 'a clock-in is never changed', 'nor deleted');
select throws_ok($$select record.ensure_month('patrol.unit', '2031-03-01')$$, 'P0002', null, 'only partitioned tables have months');

-- Ahead of time
select ok(record.make_months_ahead('2032-05-17'), 'a month may be made before it begins');
select ok(record.has_month('clock_in', '2032-05-01 00:00Z') and record.has_month('sighting', '2032-05-31 23:59Z'), 'of clock-ins and of sightings');
select ok(record.make_months_ahead('2032-05-17'), 'twice does no harm');
select push('F1', journal(9), seconds => 5) \g /dev/null
select ok(record.has_month('clock_in', now() + interval '7 days') and record.has_month('sighting', now() + interval '7 days'), 'a heartbeat makes the one of next week''s');

-- A clock that lied
insert into patrol.sighting (station_id, entry, at, error, reader_id, received_at, journal, clock, uid) values (1, 1, '2040-05-05', '0', 1, now(), journal(1), 'unsure', chip('A1'));
select record.ensure_month('patrol.sighting', '2040-05-01'), record.ensure_month('patrol.sighting', '2040-04-01'), record.ensure_month('patrol.sighting', '2040-06-01') \g /dev/null
select is(to_regclass('patrol.sighting_2040_05'), null, 'a month of which rows lie elsewhere gets no partition');
select is((select count(*) from patrol.sighting where at = '2040-05-05'), 1::bigint, 'they stay where they are');
select ok(to_regclass('patrol.sighting_2040_04') is not null and to_regclass('patrol.sighting_2040_06') is not null, 'its neighbours do');
select * from finish();
rollback;
