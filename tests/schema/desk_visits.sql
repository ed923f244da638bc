-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the desk shows of visits and scores: as text to print, and of today.
begin;
\ir fixtures/district.psql
select plan(19);
select pg_temp.duty('L1', '09:00', 120, '{C1+5,C2,C3}', ordered => true), pg_temp.duty('L0', '2026-03-06 09:00', 60, '{C4}', unit => 'S2') \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00:00.25'), pg_temp.tap('C1', 'P1', '10:02'), pg_temp.tap('C2', 'P1', '09:30'), pg_temp.tap('C3', 'P1', '11:10') \g /dev/null
select desk.set_rules('2026-03-01', '{"ordinary": 0.5}', 'P1') \g /dev/null
select results_eq($$select * from desk.csv_visits('2026-03-01', '2026-03-31', null, '2026-03-06 08:00Z')$$,
  $$values ('2026-03-05', 'L1', 'at-0900', '1', 'C1', '1', 'on_time', 'in_window', '2026-03-05T10:00:00.25Z', '2026-03-05T10:02:00Z', 'P1', 'no', 'yes', '6'),
           ('2026-03-05', 'L1', 'at-0900', '2', 'C2', '1', 'on_time', 'in_window', '2026-03-05T09:30:00Z', null, 'P1', 'yes', 'no', '2'),
           ('2026-03-05', 'L1', 'at-0900', '3', 'C3', '1', 'late', 'late minutes=10', '2026-03-05T11:10:00Z', null, 'P1', 'no', 'no', '0.5'),
           ('2026-03-06', 'L0', 'at-0900', '1', 'C4', '1', 'due', 'until at=2026-03-06T10:30:00Z', null, null, null, 'no', 'no', '0.5')$$,
  'visits as text, in order of date, line, shift, position');
select results_eq($$select line from desk.csv_visits('2026-03-01', '2026-03-31', 'S2', '2026-03-06 08:00Z')$$, $$values ('L0')$$, 'of a unit');
select results_eq(
  $$select unnest(proargnames[5:]) collate "default" from pg_proc where oid = 'desk.csv_visits'::regproc$$,
  $$select unnest('{date,line,shift,position,checkpoint,round,verdict,reason,arrived_at,left_at,badge,out_of_order,short_dwell,weight}'::text[])$$,
  'the columns of patrolctl visits');
select desk.set_rules('2026-03-01', '{"ordinary": 1}', 'P1') \g /dev/null
select results_eq(
  $$select subject, name, unit, duties, attended, counted, on_time, late, missed, excused, no_data, due, completion, punctuality,
           attendance, "order", dwell, staffing, score, adjustment, final, grade, rank
      from desk.csv_scores('2026-03-01', 'people', null, '2026-03-05 12:00Z')$$,
  $$values ('P1', '张三', 'S1', '2', '1', '3', '2', '1', '0', '0', '0', '1', '1.000000', '0.888889', '1.000000', '0.777778', '0.000000',
            null::text, '91.81', '0.00', '91.81', '良', null::text)$$, 'scores as text: terms with 6 decimals, points with 2, empty where undefined');
select results_eq(
  $$select unnest(proargnames[5:]) collate "default" from pg_proc where oid = 'desk.csv_scores'::regproc$$,
  $$select unnest('{subject,name,unit,duties,attended,counted,on_time,late,missed,excused,no_data,due,completion,punctuality,attendance,order,dwell,staffing,score,adjustment,final,grade,rank}'::text[])$$,
  'the columns of patrolctl scores');
select results_eq($$select * from desk.scores('2026-03-01', 'people', null, '2026-03-05 12:00Z')$$,
  $$select * from scoring.scores('2026-03-01', 'people', null, '2026-03-05 12:00Z')$$, 'the desk shows what scoring says');

-- Today: the day of each unit's zone, and yesterday's that still accept.
select results_eq($$select day, line, "position", verdict, arrived_at, left_at, badge, person_name, reader from desk.today('2026-03-05 12:00Z')$$,
  $$values ('2026-03-05'::date, 'L1', 1, 'on_time', '2026-03-05 10:00:00.25Z'::timestamptz, '2026-03-05 10:02Z'::timestamptz, 'P1', '张三', 'H1'),
           ('2026-03-05', 'L1', 2, 'on_time', '2026-03-05 09:30Z', null, 'P1', '张三', 'H1'),
           ('2026-03-05', 'L1', 3, 'late', '2026-03-05 11:10Z', null, 'P1', '张三', 'H1')$$, 'today''s visits');
select results_eq($$select unit, unit_name, line_name, mode, shift, shift_name, round, rounds, checkpoint, checkpoint_name, kind, level, starts_at, ends_at,
                           accept_from, accept_until, reason, out_of_order, short_dwell from desk.today('2026-03-05 12:00Z') limit 1$$,
  $$values ('S1', '一所', '线L1', 'foot', 'at-0900', '班', 1, 1, 'C1', '点C1', 'must_reach', 1, '2026-03-05 09:00Z'::timestamptz, '2026-03-05 11:00Z'::timestamptz,
            '2026-03-05 08:50Z'::timestamptz, '2026-03-05 11:30Z'::timestamptz, 'in_window', false, true)$$, 'with all that is shown of them');
select is_empty($$select * from desk.today('2026-03-04 23:59:59Z')$$, 'not before the day begins');
select results_eq($$select line from desk.today('2026-03-06 00:00Z')$$, $$values ('L0')$$, 'yesterday''s that accept no longer are gone');
select pg_temp.duty('L1', '23:00', 120, '{C1}') \g /dev/null
select results_eq($$select line, day from desk.today('2026-03-06 01:29Z')$$, $$values ('L0', '2026-03-06'::date), ('L1', '2026-03-05')$$,
  'yesterday''s that still accept are there');
select results_eq($$select line from desk.today('2026-03-06 01:30Z')$$, $$values ('L0')$$, 'until they end accepting');
update patrol.unit set timezone = 'Asia/Shanghai' where unit = 'S2';
select results_eq($$select line from desk.today('2026-03-05 16:00Z') where day = '2026-03-06'$$, $$values ('L0')$$, 'a day begins by the unit''s own zone');
select is_empty($$select line from desk.today('2026-03-05 15:59Z') where day = '2026-03-06'$$, 'not earlier');

select volatility_is('desk', 'today', array['timestamp with time zone', 'timestamp with time zone'], 'stable', 'looking changes nothing');
select function_privs_are('desk', 'today', array['timestamp with time zone', 'timestamp with time zone'], 'patrol_viewer', array['EXECUTE'], 'a viewer may look');
select function_privs_are('desk', 'csv_visits', array['date', 'date', 'text', 'timestamp with time zone'], 'patrol_auditor', array['EXECUTE'], 'an auditor too');
select function_privs_are('desk', 'csv_visits', array['date', 'date', 'text', 'timestamp with time zone'], 'patrol_agent', array[]::text[], 'an agent may not');
set local role patrol_viewer;
select count(*) as visits from desk.csv_visits('2026-03-05', '2026-03-05', null, '2026-03-06Z') \gset
reset role;
select is(:visits, 4, 'and it works with a viewer''s rights');
select * from finish();
rollback;
