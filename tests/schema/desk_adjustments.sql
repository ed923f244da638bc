-- SPDX-License-Identifier: GPL-3.0-or-later
-- Asking for points beside the score and approving them: by two people, and what is refused.
begin;
\ir fixtures/district.psql
select plan(34);
select pg_temp.duty('L1', '09:00', 60, '{C1}'), pg_temp.duty('L7', '09:00', 60, '{C4}', crew => '{P3}', unit => 'S1a') \g /dev/null
select pg_temp.tap('C1', 'P1', '09:30') \g /dev/null
prepare ask (text, text, text, numeric, text) as
  select desk.ask_adjustment(month => '2026-03-15', of_what => $1, subject => $2, kind => $3, points => $4, reason => $5, by_badge => 'P2');
prepare final_of (text) as select score, adjustment, final from desk.scores('2026-03-01', 'people', null, '2026-03-31Z') where subject = $1;

-- Asked by one, approved by another.
set local role patrol_auditor;
select desk.ask_adjustment('2026-03-15', 'people', 'P1', 'inspection', -2.5, '督导检查：未按规定着装', 'P2') as number \gset
reset role;
select results_eq(format('execute final_of (%L)', 'P1'), $$values (100.00::numeric(5, 2), 0::numeric, 100.00::numeric(5, 2))$$, 'asking alone adjusts nothing');
select throws_ok(format('select desk.approve_adjustment(%s, %L)', :number, 'P2'), 'PT400', format('P2 asked for adjustment no. %s', :number), 'not by who asked');
set local role patrol_auditor;
select desk.approve_adjustment(:number, 'P4') \g /dev/null
reset role;
select results_eq(format('execute final_of (%L)', 'P1'), $$values (100.00::numeric(5, 2), -2.50::numeric, 97.50::numeric(5, 2))$$, 'once another person approved it counts');
select throws_ok(format('select desk.approve_adjustment(%s, %L)', :number, 'P1'), 'PT400', format('adjustment no. %s was approved by P4 already', :number), 'not twice');
select throws_ok($$select desk.approve_adjustment(1, 'P4')$$, 'PT400', 'there is no adjustment no. 1', 'an unknown one');
select throws_ok(format('select desk.approve_adjustment(%s, %L)', :number, 'P99'), 'PT400', 'there is no person with badge "P99"', 'an unknown approver');
select results_eq($$select station.unit::text, month, points from patrol.adjustment join patrol.unit station on station.unit_id = station_id$$,
  $$values ('S1', '2026-03-01'::date, -2.50)$$, 'it lies with its subject''s station, on the month''s first day');

-- Of lines and units too, to the bounds.
execute ask('lines', 'L7', 'appeal', 100, '申诉成立') \g /dev/null
execute ask('units', 'B', 'merit', -100.00, '一案一奖') \g /dev/null
select results_eq($$select of_what, subject, name, kind, points, reason, asked_by, asked_at = now(), approved_by, approved_at = now() from desk.adjustments('2026-03-31')$$,
  $$values ('people', 'P1', '张三', 'inspection', -2.50, '督导检查：未按规定着装', 'P2', true, 'P4', true), ('lines', 'L7', '线L7', 'appeal', 100.00, '申诉成立', 'P2', true, null, null),
           ('units', 'B', '分局', 'merit', -100.00, '一案一奖', 'P2', true, null, null)$$, 'all of them are listed, approved or not');
select is((select station.unit::text from patrol.adjustment a join patrol.unit station on station.unit_id = station_id where a.line_id is not null), 'S1', 'a line lies with its station');
select is((select count(*) from desk.adjustments('2026-02-01')), 0::bigint, 'another month has its own');

-- Refused.
select throws_ok($$execute ask('people', 'P4', 'merit', 1, 'x')$$, 'PT400', 'P4 has no duty in 2026-03', 'a person who is not scored in that month');
select throws_ok($$execute ask('people', 'P99', 'merit', 1, 'x')$$, 'PT400', 'there is no person with badge "P99"', 'an unknown person');
select throws_ok($$execute ask('lines', 'L99', 'merit', 1, 'x')$$, 'PT400', 'there is no line "L99"', 'an unknown line');
select throws_ok($$execute ask('units', 'S99', 'merit', 1, 'x')$$, 'PT400', 'there is no unit "S99"', 'an unknown unit');
select throws_ok($$execute ask('units', null, 'merit', 1, 'x')$$, 'PT400', null, 'no unit');
select throws_ok($$execute ask('units', 'S2', 'merit', 1, 'x')$$, 'PT400', 'S2 has no duty in 2026-03', 'a unit without duty');
select throws_ok($$execute ask('dogs', 'P1', 'merit', 1, 'x')$$, 'PT400', null, 'an unknown kind of subject');
select throws_ok($$execute ask('people', 'P1', 'gift', 1, 'x')$$, 'PT400', 'an adjustment is an inspection, a merit or an appeal, not "gift"', 'an unknown kind');
select throws_ok($$execute ask('people', 'P1', null, 1, 'x')$$, 'PT400', null, 'no kind');
select throws_ok(format($$execute ask('people', 'P1', 'merit', %s, 'x')$$, points), 'PT400', format('an adjustment adds or takes up to 100 points, with at most 2 decimals, not %s', points), 'points of ' || points)
  from unnest('{100.01,-100.01,0.005,0,0.00}'::text[]) as points;
select throws_ok($$execute ask('people', 'P1', 'merit', null, 'x')$$, 'PT400', null, 'no points');
select throws_ok($$execute ask('people', 'P1', 'merit', 1, ' ')$$, 'PT400', 'an adjustment needs a reason of 1 to 500 characters', 'no reason');
select throws_ok(format($$execute ask('people', 'P1', 'merit', 1, %L)$$, repeat('x', 501)), 'PT400', 'an adjustment needs a reason of 1 to 500 characters', 'too long a reason');
select throws_ok($$select desk.ask_adjustment('2026-03-15', 'people', 'P1', 'merit', 1, 'x', 'P99')$$, 'PT400', 'there is no person with badge "P99"', 'asked by nobody');
select is((select count(*) from patrol.adjustment), 3::bigint, 'what is refused leaves nothing');
execute ask('people', 'P1', 'appeal', 5, '申诉成立') \gset
select throws_ok(format('select desk.approve_adjustment(%s, %L)', :ask_adjustment, 'P1'), 'PT400', format('adjustment no. %s is for P1', :ask_adjustment), 'nobody approves points for themselves');
select is((select approved_by from patrol.adjustment where adjustment_id = :ask_adjustment), null, 'they stay open');
select lives_ok(format('select desk.approve_adjustment(%s, %L)', :ask_adjustment, 'P4'), 'another person does');
select is((select string_agg(role || ' ' || name, ', ') from unnest('{patrol_viewer,patrol_editor}'::text[]) as role,
                  unnest(array['desk.ask_adjustment(date,text,text,text,numeric,text,text)', 'desk.approve_adjustment(bigint,text)']) as name where has_function_privilege(role, name, 'execute')), null,
  'neither viewer nor editor adjusts');
select ok(has_function_privilege('patrol_viewer', 'desk.adjustments(date)', 'execute'), 'everybody sees what was adjusted');
select * from finish();
rollback;
