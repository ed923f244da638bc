-- SPDX-License-Identifier: GPL-3.0-or-later
-- Coverage by level, category, kind, unit, zone and line, counted by hand.
begin;
\ir fixtures/district.psql
select plan(23);
create function pg_temp.covered(by_what text, as_of text default '2026-03-31 00:00', unit text default null)
returns setof scoring.group_coverage language sql as $$
  select * from scoring.coverage(from_day => '2026-03-01', through_day => '2026-03-31', period => 'month', by_what => covered.by_what,
                                 unit => covered.unit, as_of => pg_temp.t(covered.as_of))
$$;
insert into patrol.zone (zone, name, unit_id) select zone, '网格' || zone, unit_id from unnest('{Z1,Z2}'::text[]) as zone, patrol.unit where unit = 'S1';
update patrol.checkpoint set zone_id = (select zone_id from patrol.zone where zone = 'Z1'), category = '内保单位' where checkpoint in ('C1', 'C2');
update patrol.checkpoint set zone_id = (select zone_id from patrol.zone where zone = 'Z2'), category = '易发案部位' where checkpoint = 'C3';
insert into patrol.reader (reader, kind, unit_id) select 'HS1a', 'handheld', unit_id from patrol.unit where unit = 'S1a';
insert into patrol.reader_state select reader_id, '2026-03-31Z', '2026-03-31Z', 0, 0, 'listening' from patrol.reader where reader = 'HS1a';

-- C1 level 1 must reach (weight 6), C2 level 2 standing (2), C3 level 3 (1), C4 none (1).
select pg_temp.duty('L1', '09:00', 60, '{C1,C2,C3,C4}'), pg_temp.duty('L1', '2026-03-06 09:00', 60, '{C1,C2,C3,C4}'),
       pg_temp.duty('L2', '09:00', 60, '{C1,C3}', crew => '{P3}', unit => 'S1a') \g /dev/null
select pg_temp.tap('C1', 'P1', '09:10'), pg_temp.tap('C2', 'P1', '10:10'), pg_temp.tap('C1', 'P1', '2026-03-06 09:10'),
       pg_temp.tap('C1', 'P3', '09:20') \g /dev/null
select results_eq(
  $$select subject, checkpoints, reached, owed, counted, on_time, late, missed, completion from pg_temp.covered('level')$$,
  $$values ('1', 1, 1, 3, 3, 3, 0, 0, 1::numeric), ('2', 1, 1, 2, 2, 0, 1, 1, 1::numeric / 2), ('3', 1, 0, 3, 3, 0, 0, 3, 0), (null, 1, 0, 2, 2, 0, 0, 2, 0)$$,
  'by level, those without one last');
select results_eq(
  $$select subject, name, checkpoints, reached, owed, on_time, late, missed, completion from pg_temp.covered('line')$$,
  $$values ('L1', '线L1', 4, 2, 8, 2, 1, 5, 14::numeric / 20), ('L2', '线L2', 2, 1, 2, 1, 0, 1, 6::numeric / 7)$$, 'by line: completion is by weight');
select results_eq($$select subject, checkpoints, reached, owed from pg_temp.covered('category')$$,
  $$select * from (values ('内保单位', 2, 2, 5), ('易发案部位', 1, 0, 3), (null, 1, 0, 2)) as v order by column1 nulls last$$, 'by category');
select results_eq($$select subject, checkpoints, reached, owed, completion from pg_temp.covered('kind')$$,
  $$values ('must_reach', 1, 1, 3, 1::numeric), ('ordinary', 2, 0, 5, 0), ('standing', 1, 1, 2, 1::numeric / 2)$$, 'by kind');
select results_eq($$select subject, name, checkpoints, reached, owed from pg_temp.covered('zone')$$,
  $$values ('Z1', '网格Z1', 2, 2, 5), ('Z2', '网格Z2', 1, 0, 3), (null, null, 1, 0, 2)$$, 'by zone');
select results_eq($$select subject, name, checkpoints, reached, owed, on_time, completion from pg_temp.covered('unit')$$,
  $$values ('B', '分局', 4, 2, 10, 3, 20::numeric / 27), ('S1', '一所', 4, 2, 10, 3, 20::numeric / 27), ('S1a', '社区', 2, 1, 2, 1, 6::numeric / 7)$$,
  'by unit: its lines and those of the units below; a checkpoint of several lines is one');
select results_eq($$select subject, owed from pg_temp.covered('unit', unit => 'S1a')$$, $$values ('S1a', 2)$$, 'of a unit: no row of those above it');
select results_eq($$select subject, owed from pg_temp.covered('level', unit => 'S1a')$$, $$values ('1', 1), ('3', 1)$$, 'of a unit: its duties alone');
select results_eq($$select subject, completion from pg_temp.covered('line')$$, $$select subject, completion from scoring.scores('2026-03-01', 'lines', null, '2026-03-31Z')$$,
  'completion is the term of scores');
select results_eq($$select subject, completion from pg_temp.covered('unit')$$, $$select subject, completion from scoring.scores('2026-03-01', 'units', null, '2026-03-31Z')$$,
  'of units as well');

-- Levels and kinds are those the visits were written with, categories those of now.
update patrol.checkpoint set level = 3, kind = 'ordinary', category = '首脑要害部门' where checkpoint = 'C1';
select results_eq($$select subject, owed from pg_temp.covered('level') where subject in ('1', '3')$$, $$values ('1', 3), ('3', 3)$$, 'a level that changes later changes nothing');
select is((select owed from pg_temp.covered('category') where subject = '首脑要害部门'), 3, 'a category does');

update patrol.unit set parent_id = (select unit_id from patrol.unit where unit = 'S2') where unit = 'S1a';
select results_eq($$select subject, owed from pg_temp.covered('unit')$$, $$values ('B', 10), ('S1', 10), ('S1a', 2)$$, 'a unit that was moved takes along no duty of the past');

-- What does not count stands beside.
select pg_temp.excuse('L1', null, '2026-03-06 09:00', '2026-03-06 10:00') \g /dev/null
delete from patrol.reader_state where reader_id = (select reader_id from patrol.reader where reader = 'HS1a');
select results_eq($$select owed, counted, on_time, late, missed, excused, no_data, due, completion from pg_temp.covered('unit') where subject = 'B'$$,
  'values (10, 6, 3, 1, 2, 3, 1, 0, 20::numeric / 22)', 'excused and no data');
select results_eq($$select owed, counted, on_time, late, missed, excused, no_data, due from pg_temp.covered('unit', '10:29') where subject = 'B'$$,
  'values (10, 0, 0, 0, 0, 3, 0, 3)', 'while duties accept, what was reached is owed and neither counted nor due');
select results_eq($$select number, subject, owed, reached from scoring.coverage('2026-03-05', '2026-03-06', 'week', 'level', null, '2026-03-31Z')$$,
  $$values (1, '1', 2, 1), (1, '2', 1, 1), (1, '3', 2, 0), (1, null, 1, 0), (2, '1', 1, 1), (2, '2', 1, 0), (2, '3', 1, 0), (2, null, 1, 0)$$, 'each week by itself');
select results_eq($$select number, subject, owed from scoring.coverage_of('{2026-03-05,2026-03-06}', '{2026-03-06,2026-03-06}', 'line', null, '2026-03-31Z')$$,
  $$values (1, 'L1', 8), (1, 'L2', 2), (2, 'L1', 4)$$, 'periods may overlap');
select is_empty($$select * from scoring.coverage('2026-04-01', '2026-04-30', 'day', 'level', null, '2026-03-31Z')$$, 'nothing owed, no row');
select is_empty($$select * from scoring.coverage('2026-04-01', '2026-03-01', 'day', 'level', null, '2026-03-31Z')$$, 'no days, no row');
select throws_ok($$select * from pg_temp.covered('colour')$$, 'PT400', 'coverage is by level, category, kind, unit, zone or line, not by "colour"', 'other groupings are refused');
select throws_ok($$select * from pg_temp.covered(null)$$, 'PT400', null, 'none, too');
select throws_ok($$select * from pg_temp.covered('level', unit => 'S9')$$, 'PT400', 'there is no unit "S9"', 'and unknown units');
select volatility_is('scoring', 'coverage', array['date', 'date', 'text', 'text', 'text', 'timestamp with time zone'], 'stable', 'looking changes nothing');
select * from finish();
rollback;
