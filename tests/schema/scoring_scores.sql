-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each term's part and whole, ranks, grades, adjustments, and who is scored by what.
begin;
\ir fixtures/district.psql
select plan(45);

create function pg_temp.score(of_what text, subject text, as_of text default '2026-03-31 00:00')
returns setof scoring.subject_score language sql as $$
  select * from scoring.scores(month => '2026-03-17', of_what => score.of_what, unit => null, as_of => pg_temp.t(as_of)) as s
   where s.subject = score.subject
$$;

-- Weights of the stops: C1 level 1 must reach 6, C2 level 2 standing 2, C3 level 3 1, C4 1.
select pg_temp.duty('L1', '09:00', 120, '{C1,C2+10,C3,C4}', crew => '{P1,P2}', ordered => true) as first \gset
insert into patrol.duty_staffing select station_id, duty_id, 'officer', 1 from patrol.duty;
insert into patrol.duty_staffing select station_id, duty_id, 'auxiliary', 1 from patrol.duty;
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C2', 'P1', '09:50'), pg_temp.tap('C3', 'P1', '11:10') \g /dev/null
select results_eq(
  $$select duties, attended, counted, on_time, late, missed, excused, no_data, due from pg_temp.score('people', 'P1')$$,
  'values (1, 1, 4, 2, 1, 1, 0, 0, 0)', 'the counts');
select results_eq(
  $$select completion, punctuality, attendance, "order", dwell, staffing from pg_temp.score('people', 'P1')$$,
  'values (9::numeric / 10, 8::numeric / 9, 1::numeric, 7::numeric / 9, 0::numeric, 0::numeric)',
  'the terms: completion 6+2+1 of 10, punctuality 6+2 of 9, order all but 2 of 9, dwell none of 2, staffing none of 1 duty');
-- 60 × 0.9 + 15 × 8/9 + 10 + 5 × 7/9 = 81.2222…
select is((select score from pg_temp.score('people', 'P1')), 81.22, 'the score of an officer who attended');
select results_eq($$select attended, attendance, score from pg_temp.score('people', 'P2')$$, 'values (0, 0::numeric, 71.22::numeric(5,2))',
  'the crew is credited together, attendance is each one''s own');
select results_eq($$select attended, attendance, staffing from pg_temp.score('lines', 'L1')$$, 'values (1, 1::numeric / 2, 0::numeric)',
  'a line: attending members of all members; attended when somebody did');
select pg_temp.tap('C4', 'P3', '10:30') \g /dev/null
select results_eq($$select attendance, staffing, missed from pg_temp.score('lines', 'L1')$$, 'values (1::numeric / 2, 1::numeric, 1)',
  'staffing is reached by whoever attends, though only the crew''s clock-ins count');
update patrol.duty_staffing set count = 2 where person_kind = 'auxiliary';
select is((select staffing from pg_temp.score('lines', 'L1')), 0::numeric, 'staffing asks for every count');
select pg_temp.tap('C3', 'P2', '11:30') \g /dev/null
select is((select attendance from pg_temp.score('people', 'P2')), 0::numeric, 'who comes when the duty no longer accepts does not attend');
select pg_temp.tap('C3', 'P2', '11:29:59') \g /dev/null
select results_eq($$select attendance, staffing from pg_temp.score('lines', 'L1')$$, 'values (1::numeric, 1::numeric)',
  'who comes just before does');

-- Nothing owed: the term is undefined and its weight goes.
delete from patrol.sighting; delete from patrol.duty_staffing;
update patrol.duty set ordered = false;
update patrol.visit set dwell_minutes = null;
select results_eq(
  $$select completion, punctuality, attendance, "order", dwell, staffing, score from pg_temp.score('people', 'P1')$$,
  'values (0::numeric, null::numeric, 0::numeric, null::numeric, null::numeric, null::numeric, 0::numeric(5,2))',
  'nobody came: no punctuality, order, dwell, staffing');
select results_eq($$select counted, due, completion, score, final, grade, rank from pg_temp.score('people', 'P1', '11:29')$$,
  'values (0, 4, null::numeric, null::numeric(5,2), null::numeric(5,2), null, null::integer)', 'no visit counts: no score, no grade, no rank');
update patrol.duty set ordered = true; update patrol.visit set dwell_minutes = 5 where position = 2;
select results_eq($$select "order", dwell from pg_temp.score('people', 'P1')$$, 'values (null::numeric, null::numeric)',
  'order and dwell are of visits done');

-- What stands beside: excused and no data.
select pg_temp.excuse(null, 'C1', '09:00', '12:00') \g /dev/null
select pg_temp.tap('C2', 'P1', '10:00'), pg_temp.tap('C2', 'P1', '10:05') \g /dev/null
insert into patrol.placement select r.reader_id, c.checkpoint_id, '(,)' from patrol.reader r, patrol.checkpoint c where reader = 'F1' and checkpoint = 'C3';
delete from patrol.reader_state where reader_id = (select reader_id from patrol.reader where reader = 'F1');
select results_eq(
  $$select counted, on_time, late, missed, excused, no_data, completion, "order", dwell from pg_temp.score('people', 'P1')$$,
  'values (2, 1, 0, 1, 1, 1, 2::numeric / 3, 1::numeric, 1::numeric)', 'excused and no data stand beside the score, never in it');

-- A duty that still accepts is not counted, whatever was reached.
select pg_temp.duty('L1', '2026-03-06 09:00', 120, '{C1,C4}', crew => '{P1,P2}') \g /dev/null
select pg_temp.tap('C1', 'P2', '2026-03-06 09:30') \g /dev/null
select results_eq($$select duties, attended, counted, on_time, due, attendance from pg_temp.score('people', 'P2', '2026-03-06 10:00')$$,
  'values (2, 0, 2, 1, 1, 0::numeric)', 'what was reached while the duty accepts is neither counted nor due');
select results_eq($$select duties, attended, counted, on_time, due, attendance from pg_temp.score('people', 'P2', '2026-03-06 11:30')$$,
  'values (2, 1, 4, 2, 0, 1::numeric / 2)', 'afterwards it is counted');

-- Of whom: only who has a duty; the month of the duty's date.
select results_eq($$select subject, name, unit from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z')$$,
  $$values ('P1', '张三', 'S1'), ('P2', '李四', 'S1')$$, 'people with a duty');
select is_empty($$select * from scoring.scores('2026-02-01', 'people', null, '2026-03-31Z')$$, 'no duty in that month, nobody');
select pg_temp.duty('L9', '2026-02-28 23:00', 120, '{C1}', crew => '{P3}') \g /dev/null
select pg_temp.tap('C1', 'P3', '2026-03-01 00:30') \g /dev/null
select results_eq($$select subject, unit, on_time from scoring.scores('2026-02-28', 'people', null, '2026-03-31Z')$$, $$values ('P3', 'S1a', 1)$$,
  'a duty belongs to the month of the date it starts on');

-- Units: the lines of the unit and of those below.
insert into patrol.reader (reader, kind, unit_id) select 'H' || unit, 'handheld', unit_id from patrol.unit where unit in ('S1a', 'S2');
insert into patrol.reader_state select reader_id, '2026-03-31Z', '2026-03-31Z', 0, 0, 'listening' from patrol.reader where reader in ('HS1a', 'HS2');
select pg_temp.duty('L7', '09:00', 60, '{C4}', crew => '{P3}', unit => 'S1a'), pg_temp.duty('L8', '09:00', 60, '{C4}', crew => '{P4}', unit => 'S2') \g /dev/null
select results_eq($$select subject, name, unit, duties, counted from scoring.scores('2026-03-01', 'units', null, '2026-03-31Z')$$,
  $$values ('B', '分局', null, 4, 6), ('S1', '一所', 'B', 3, 5), ('S1a', '社区', 'S1', 1, 1), ('S2', '二所', 'B', 1, 1)$$,
  'a unit''s score covers its own lines and those of the units below it');
select results_eq($$select subject, unit, duties from scoring.scores('2026-03-01', 'lines', null, '2026-03-31Z')$$,
  $$values ('L1', 'S1', 2), ('L7', 'S1a', 1), ('L8', 'S2', 1)$$, 'lines with a duty');
select results_eq($$select subject from scoring.scores('2026-03-01', 'people', 'S1', '2026-03-31Z')$$, $$values ('P1'), ('P2'), ('P3')$$,
  'of a unit: people of it and of those below');
select results_eq($$select subject from scoring.scores('2026-03-01', 'lines', 'S1a', '2026-03-31Z')$$, $$values ('L7')$$, 'lines of a unit');
select results_eq($$select subject from scoring.scores('2026-03-01', 'units', 'S1', '2026-03-31Z')$$, $$values ('S1'), ('S1a')$$, 'a unit and those below');
select results_eq(
  $$select * from scoring.scores('2026-03-01', 'people', 'S1', '2026-03-31Z')$$,
  $$select * from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z') where unit in ('S1', 'S1a')$$, 'asking for a unit changes no number');
insert into patrol.duty_member select station_id, duty_id, person_id from patrol.duty, patrol.person where line_id = (select line_id from patrol.line where line = 'L8') and badge = 'P3';
select is((select duties from scoring.scores('2026-03-01', 'people', 'S1a', '2026-03-31Z')), 2,
  'a person is scored by all duties, of whatever unit''s line');
select throws_ok($$select * from scoring.scores('2026-03-01', 'people', 'S9', '2026-03-31Z')$$, 'PT400', 'there is no unit "S9"', 'an unknown unit is refused');
select throws_ok($$select * from scoring.scores('2026-03-01', 'dogs', null, '2026-03-31Z')$$, 'PT400',
  'scores are of people, lines or units, not of "dogs"', 'unknown subjects are refused');

-- The unit of a person who was transferred: that at the start of the first duty of the month.
update patrol.membership set during = tstzrange(null, '2026-03-05 09:00:00.000001Z') where person_id = (select person_id from patrol.person where badge = 'P2');
insert into patrol.membership select person_id, unit_id, tstzrange('2026-03-05 09:00:00.000001Z', null) from patrol.person, patrol.unit where badge = 'P2' and unit = 'S2';
select is((select unit from pg_temp.score('people', 'P2')), 'S1', 'transferred after the first duty began: the unit before');
update patrol.membership set during = tstzrange('2026-03-05 09:00Z', null) where upper_inf(during) and person_id = (select person_id from patrol.person where badge = 'P2');
update patrol.membership set during = tstzrange(null, '2026-03-05 09:00Z') where lower_inf(during) and person_id = (select person_id from patrol.person where badge = 'P2');
select is((select unit from pg_temp.score('people', 'P2')), 'S2', 'transferred as it began: the new one');
delete from patrol.membership where lower_inf(during) and person_id = (select person_id from patrol.person where badge = 'P2');
update patrol.membership set during = tstzrange('2026-03-20Z', null) where person_id = (select person_id from patrol.person where badge = 'P2');
select is((select unit from pg_temp.score('people', 'P2')), 'S2', 'none known for then: the next one known');
delete from patrol.membership where person_id = (select person_id from patrol.person where badge = 'P2');
select is((select unit from pg_temp.score('people', 'P2')), null, 'none at all: no unit');

-- Ranks: from 20 counted visits, within unit and kind, ties share.
select pg_temp.forget() \g /dev/null
insert into patrol.membership select person_id, unit_id, '(,)' from patrol.person, patrol.unit where badge = 'P2' and unit = 'S1';
insert into patrol.person (badge, name, kind) values ('P5', '孙七', 'auxiliary'), ('P6', '周八', 'auxiliary'), ('P7', '吴九', 'auxiliary');
insert into patrol.membership select person_id, unit_id, '(,)' from patrol.person, patrol.unit where badge in ('P5', 'P6', 'P7') and unit = 'S1';
select pg_temp.duty(line, format('2026-03-%s 09:00', to_char(day, 'FM00')), 60, '{C1,C2,C3,C4}', crew => crew)
  from (values ('LA', '{P1}'::text[]), ('LB', '{P2}'), ('LC', '{P5}'), ('LD', '{P6}')) as v (line, crew), generate_series(10, 14) as day \g /dev/null
select pg_temp.duty('LE', format('2026-03-%s 09:00', day), 60, '{C1,C2,C3,C4}', crew => '{P7}') from generate_series(10, 13) as day \g /dev/null
select pg_temp.tap('C1', badge, format('2026-03-10 09:%s', to_char(minute, 'FM00')))
  from (values ('P2', 10), ('P5', 20), ('P6', 30), ('P7', 40)) as v (badge, minute) \g /dev/null
select pg_temp.tap('C2', 'P6', '2026-03-10 09:35') \g /dev/null
select results_eq($$select subject, counted, rank from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z')$$,
  $$values ('P1', 20, 1), ('P2', 20, 2), ('P5', 20, 2), ('P6', 20, 1), ('P7', 16, null::integer)$$,
  'officers apart from auxiliaries, equal ones share, fewer than 20 visits are not ranked');
select results_eq($$select subject, rank from scoring.scores('2026-03-01', 'lines', null, '2026-03-31Z')$$,
  $$values ('LA', 4), ('LB', 2), ('LC', 2), ('LD', 1), ('LE', null::integer)$$, 'lines within their unit: 1, 2, 2, 4');
select pg_temp.duty('LS', format('2026-03-%s 09:00', day), 60, '{C1,C2,C3,C4}', crew => '{P4}', unit => 'S2') from generate_series(10, 14) as day \g /dev/null
select results_eq($$select subject, rank from scoring.scores('2026-03-01', 'units', 'S2', '2026-03-31Z')$$, $$values ('S2', 2)$$,
  'a unit is ranked among all of its kind, whichever are asked for');

-- Adjustments, grades.
create function pg_temp.adjust(badge text, points numeric, approved boolean default true, month date default '2026-03-01') returns void language sql as $$
  insert into patrol.adjustment (station_id, month, person_id, kind, points, reason, asked_by, approved_by, approved_at)
  select u.unit_id, adjust.month, p.person_id, 'merit', points, '一案一奖', a.person_id, case when approved then b.person_id end, case when approved then now() end
    from patrol.unit u, patrol.person p, patrol.person a, patrol.person b
   where u.unit = 'S1' and p.badge = adjust.badge and a.badge = 'P1' and b.badge = 'P4'
$$;
select pg_temp.adjust('P6', 3.5), pg_temp.adjust('P6', -1), pg_temp.adjust('P6', 50, false), pg_temp.adjust('P6', 50, month => '2026-02-01') \g /dev/null
select results_eq($$select adjustment, final - score from pg_temp.score('people', 'P6')$$, 'values (2.5::numeric, 2.5::numeric)',
  'approved adjustments of the month are added, no others');
select is((select adjustment from pg_temp.score('people', 'P5')), 0::numeric, 'none: 0');
select pg_temp.adjust('P6', 100), pg_temp.adjust('P1', -100) \g /dev/null
select results_eq($$select final, grade from pg_temp.score('people', 'P6')$$, $$values (100::numeric(5,2), '优')$$, 'at most 100');
select results_eq($$select final, grade from pg_temp.score('people', 'P1')$$, $$values (0::numeric(5,2), '差')$$, 'at least 0');
select pg_temp.adjust('P2', 95 - score), pg_temp.adjust('P5', 94.99 - score) from pg_temp.score('people', 'P2') \g /dev/null
select results_eq($$select subject, final, grade, rank from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z') where subject in ('P2', 'P5')$$,
  $$values ('P2', 95::numeric(5,2), '优', 2), ('P5', 94.99::numeric(5,2), '良', 3)$$, '95 is 优, below is 良; the final score ranks');
select pg_temp.adjust('P2', -10), pg_temp.adjust('P5', -10) \g /dev/null
select results_eq($$select final, grade from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z') where subject in ('P2', 'P5')$$,
  $$values (85::numeric(5,2), '良'), (84.99::numeric(5,2), '中')$$, '85 is 良, below is 中');
select pg_temp.adjust('P2', -15), pg_temp.adjust('P5', -15) \g /dev/null
select results_eq($$select final, grade from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z') where subject in ('P2', 'P5')$$,
  $$values (70::numeric(5,2), '中'), (69.99::numeric(5,2), '差')$$, '70 is 中, below is 差');

-- The rule of the month's first day.
insert into patrol.rule_set (valid_from, completion, punctuality, attendance, order_kept, dwell, staffing, ranked_from) values ('2026-03-01', 0, 1, 0, 0, 0, 0, 16), ('2026-03-02', 1, 1, 1, 1, 1, 1, 1);
select results_eq($$select score, rank from pg_temp.score('people', 'P7')$$, 'values (100::numeric(5,2), 1)', 'the rule valid on the first day weighs and ranks');
select is((select score from pg_temp.score('people', 'P1')), null::numeric, 'only punctuality weighs and nobody came: no score');

-- Whatever order things landed in.
create temp table before as select * from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z');
create temp table kept as select * from patrol.sighting;
delete from patrol.sighting;
insert into patrol.sighting select * from kept order by md5(at::text) desc;
select results_eq($$select * from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z')$$, 'table before', 'the order of landing changes nothing');
select volatility_is('scoring', 'scores', array['date', 'text', 'text', 'timestamp with time zone'], 'stable', 'scoring changes nothing');
select * from finish();
rollback;
