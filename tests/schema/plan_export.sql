-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is exported is the feed that gives the plan: importing it changes nothing.
begin;
\ir fixtures/plan_feed.psql
select plan(9);
select pg_temp.import() \g /dev/null
create function pg_temp.exported() returns jsonb language sql as $$
  select jsonb_object_agg(f.file, (select string_agg(array_to_string(r, ','), e'\n') from (select plan.export_columns(f.file) union all select plan.export_rows(f.file)) e (r))) from plan.feed_files() f
$$;
create function pg_temp.sorted(feed jsonb) returns setof text language sql as $$
  select format('%s %s %s', key, array_position(array[r], (string_to_array(value, e'\n'))[1]) is not null, r) from jsonb_each_text(feed), string_to_table(value, e'\n') r
$$;
create temporary table exported as select pg_temp.exported() as feed;
select set_eq('select pg_temp.sorted(feed) from exported', 'select pg_temp.sorted(pg_temp.small_feed())', 'every file, header and record as they came in');
select is((select feed->>'units.csv' from exported), e'unit,name,kind,parent,timezone\nB,分局,bureau,,Asia/Shanghai\nE,柏林队,brigade,B,Europe/Berlin\nS1,一所,station,B,\nS1a,社区,community,S1,', 'units from the top down');
select is((select feed->>'stops.csv' from exported), e'line,position,checkpoint,dwell_minutes\nL1,10,C1,5\nL1,20,C2,\nL1,30,C3,\nL2,1,D1,', 'ordered by key, numbers as numbers');
select is_empty('select pg_temp.import((select feed from exported))', 'and importing it changes nothing');
-- Values that are easily lost.
select pg_temp.import(jsonb_build_object('dispatches.csv', null,
    'shifts.csv', replace(replace(pg_temp.small_feed()->>'shifts.csv', 'fixed,,,08:00,600,2,30,30,60,,', 'fixed,7531,school|workday,00:00,1440,1,0,0,0,2031-01-01,2031-12-31'), 'N,夜班,fixed,,,20:00', 'N,夜班,mobile,,,'))
  || pg_temp.with_record('checkpoints.csv', 3, 'C2,车站,S1,,ordinary,,,-0.00001,12.3456789012345,,') || pg_temp.with_record('readers.csv', 2, 'F1,fixed,S1,C2,2020-01-01,2020-12-31')) \g /dev/null
set local datestyle = 'SQL, DMY';
set local extra_float_digits = 0;
update exported set feed = pg_temp.exported();
select matches((select feed->>'shifts.csv' from exported), 'L1,D,日班,fixed,7531,school\|workday,00:00,1440,1,,,,2031-01-01,2031-12-31', 'lists in their order, dates by ISO whatever the session likes');
select matches((select feed->>'readers.csv' from exported), 'F1,fixed,S1,C2,2020-01-01,2020-12-31', 'a reader where the feed says, though it is out of service');
select is_empty('select pg_temp.import((select feed from exported))', 'importing that changes nothing either');
select throws_ok($$select plan.export_rows('secrets.csv')$$, 'PT400', 'a plan feed has no file "secrets.csv"', 'a file that is none');
select is(pg_temp.as_role('patrol_viewer', $$select plan.export_rows('units.csv')$$) || pg_temp.as_role('patrol_agent', $$select plan.export_rows('units.csv')$$), 'allowed42501', 'who may look may export, an agent may not');
select * from finish();
rollback;
