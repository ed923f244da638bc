-- A reader that leaves the feed is no listener any more, from the day after.
begin;
select plan(4);
\ir fixtures/plan_feed.psql
select pg_temp.import();
-- It has pushed once: the row stays when it leaves the feed.
insert into patrol.journal (journal, station_id, reader_id, head_digest, first_seen_at)
select gen_random_uuid(), plan.station_of(unit_id), reader_id, sha256('x'), now() from patrol.reader where reader = 'H1';
select is((select valid_until from patrol.reader where reader = 'H1'), null, 'a reader of the feed has the end the feed gives');
select pg_temp.import(pg_temp.with_record('readers.csv', 3, null));
select is((select valid_until from patrol.reader where reader = 'H1'), (now() at time zone 'Asia/Shanghai')::date,
          'one that leaves is in service through the day it leaves');
select is_empty($$select pg_temp.import(pg_temp.with_record('readers.csv', 3, null))$$, 'importing that again changes nothing');
select pg_temp.import();
select is((select valid_until from patrol.reader where reader = 'H1'), null, 'one that comes back is in service again');
select * from finish();
rollback;
