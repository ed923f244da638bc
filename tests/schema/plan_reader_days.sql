-- SPDX-License-Identifier: GPL-3.0-or-later
-- The days of a fixed reader may be corrected, but never so that what it read loses its place.
begin;
\ir fixtures/plan_feed.psql
select plan(14);
select pg_temp.import() \g /dev/null
-- F1 hangs at C1 since 2020 and read there twice: just before midnight, and just after another, in Shanghai.
insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, received_at, journal, clock, uid)
select plan.station_of(r.unit_id), e.entry, e.at, '0', r.reader_id, r.checkpoint_id, e.at, gen_random_uuid(), 'synchronised', '04A1B2C3'
  from patrol.reader r, (values (1, timestamptz '2025-03-03 15:59:59Z'), (2, '2025-04-04 16:00Z')) as e (entry, at) where r.reader = 'F1';
create function pg_temp.days(days text) returns setof text language sql as $$
  select pg_temp.problems_of(pg_temp.with_record('readers.csv', 2, 'F1,fixed,S1,C1,' || days))
$$;
create function pg_temp.placed() returns setof text language sql as $$
  select c.checkpoint || ' ' || p.during::text from patrol.placement p join patrol.reader r using (reader_id)
    join patrol.checkpoint c on c.checkpoint_id = p.checkpoint_id where r.reader = 'F1' order by lower(p.during)
$$;
set local timezone = 'UTC';
select is_empty($$select pg_temp.days('2020-01-01,')$$, 'the same days again are all well');
select results_eq($$select pg_temp.days('2020-01-01,2025-04-04')$$, array['readers.csv:2: until: until_before_clock_ins [2025-04-04] [2025-04-05]'], 'an end before the last clock-in is refused, and the first right one named');
select results_eq($$select pg_temp.days('2025-03-04,')$$, array['readers.csv:2: from: from_after_clock_ins [2025-03-04] [2025-03-03]'], 'a beginning after the first one too');
select results_eq($$select pg_temp.days('2025-03-04,2025-04-04')$$,
  array['readers.csv:2: from: from_after_clock_ins [2025-03-04] [2025-03-03]', 'readers.csv:2: until: until_before_clock_ins [2025-04-04] [2025-04-05]'], 'both at once');
select results_eq($$select pg_temp.days('2025-05-01,2025-04-30')$$, array['readers.csv:2: from: from_after_clock_ins [2025-05-01] [2025-03-03]', 'readers.csv:2: until: from_after_until [2025-04-30] [2025-05-01]'], 'an end before the beginning is named as such');
select pg_temp.stage_feed(pg_temp.with_record('readers.csv', 2, 'F1,fixed,S1,C1,2020-01-01,2025-04-04')) \g /dev/null
select throws_ok('select * from plan.apply()', 'PT400', 'the plan feed has 1 problems; nothing was changed', 'such a feed is not imported');
select is_empty($$select pg_temp.days('2025-03-03,2025-04-05')$$, 'days that leave nothing out are all well');
select results_eq($$select pg_temp.import(pg_temp.with_record('readers.csv', 2, 'F1,fixed,S1,C1,2025-03-03,2025-04-05'))$$, array['readers.csv 0 1 0'], 'a correction of the past that takes nothing away');
select results_eq('select pg_temp.placed()', array['C1 ["2025-03-02 16:00:00+00","2025-04-05 16:00:00+00")'], 'is made');
select is((select count(*) from patrol.sighting s join patrol.checkpoint c using (checkpoint_id) where c.checkpoint = 'C1'), 2::bigint, 'and both clock-ins keep their place');
select is_empty($$select pg_temp.problems_of('{}')$$, 'it may be taken back');
select pg_temp.import() \g /dev/null
-- A move counts from its import; what was read before keeps its place whatever the days.
select is_empty($$select pg_temp.problems_of(pg_temp.with_record('readers.csv', 2, 'F1,fixed,S1,C2,2025-05-01,'))$$, 'a move leaves what was read where it was');
select is_empty($$select pg_temp.problems_of(pg_temp.with_record('readers.csv', 2, null))$$, 'so does a reader that leaves');
select pg_temp.import(pg_temp.with_record('readers.csv', 2, 'F1,fixed,S1,C2,2020-01-01,')) \g /dev/null
select is_empty($$select pg_temp.problems_of(pg_temp.with_record('readers.csv', 2, 'F1,fixed,S1,C2,2020-01-01,2025-01-31'))$$, 'and after a move its days say nothing of the place before');
select * from finish();
rollback;
