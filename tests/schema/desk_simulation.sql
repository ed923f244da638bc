-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a month would have been under other rules: worked out as it would be, and nothing of it stays.
begin;
\ir fixtures/district.psql
select plan(18);
-- Two stops of weights 6 and 2: one reached in time, one after the end but within the grace.
select pg_temp.duty('L1', '09:00', 60, '{C1,C2}') \g /dev/null
select pg_temp.tap('C1', 'P1', '09:30'), pg_temp.tap('C2', 'P1', '10:05') \g /dev/null
alter table patrol.duty enable trigger a_started_duty_stands;
prepare try (jsonb, integer) as
  select subject, counted, counted_then, late, late_then, missed, missed_then, final, final_then, grade, grade_then
    from desk.simulate_rules(unit => null, month => '2026-03-09', of_what => 'people', rules => $1, late_grace_minutes => $2, as_of => '2026-03-31Z');
create temp table before as select to_jsonb(scored) as score from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z') as scored;
create temp table duties as select to_jsonb(duty) as duty from patrol.duty;
select results_eq($$execute try('{}', null)$$, $$values ('P1', 2, 2, 1, 1, 0, 0, 95.59, 95.59, '优', '优')$$, 'the rules as they are give the month as it is');
select results_eq($$execute try('{"punctuality": 40}', null)$$, $$values ('P1', 2, 2, 1, 1, 0, 0, 95.59, 90.91, '优', '良')$$, 'another weight of a term');
select results_eq($$execute try('{"level_2": 0}', null)$$, $$values ('P1', 2, 2, 1, 1, 0, 0, 95.59, 100.00, '优', '优')$$, 'another weight of a visit');
select results_eq($$execute try('{"excellent_from": 96}', null)$$, $$values ('P1', 2, 2, 1, 1, 0, 0, 95.59, 95.59, '优', '良')$$, 'another bound of a grade');
select results_eq($$execute try('{}', 0)$$, $$values ('P1', 2, 2, 1, 0, 0, 1, 95.59, 82.35, '优', '中')$$, 'without grace what was late is missed');
select results_eq($$execute try('{}', 5)$$, $$values ('P1', 2, 2, 1, 0, 0, 1, 95.59, 82.35, '优', '中')$$, 'the grace ends before its last minute is over');
select results_eq($$execute try('{}', 6)$$, $$values ('P1', 2, 2, 1, 1, 0, 0, 95.59, 95.59, '优', '优')$$, 'and a minute more saves it');
select results_eq($$execute try('{"punctuality": 40}', 0)$$, $$values ('P1', 2, 2, 1, 0, 0, 1, 95.59, 86.36, '优', '良')$$, 'both at once');

-- Nothing stays.
select results_eq('select duty from pg_temp.duties', 'select to_jsonb(duty) from patrol.duty', 'duties accept as they did');
select results_eq('select score from pg_temp.before', $$select to_jsonb(scored) from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z') as scored$$, 'scores are what they were');
select is((select count(*) from patrol.rule_set), 1::bigint, 'no rule set is left');
select is_empty('select * from patrol.simulation', 'nor a sign that something was tried');
select throws_ok($$update patrol.duty set accept_until = accept_until + interval '1 hour'$$, 'PT403', null, 'a duty that has started stands');
select throws_ok($$insert into patrol.simulation default values; set constraints all immediate$$, 'PT403', 'what is only tried is never committed', 'and whoever tries cannot commit');

-- Refused.
select throws_ok($$execute try('{"dogs": 1}', null)$$, 'PT400', 'there is no rule "dogs"', 'an unknown rule');
select throws_ok($$execute try('{"completion":0,"punctuality":0,"attendance":0,"order_kept":0,"dwell":0,"staffing":0}', null)$$, 'PT400', 'with these rules nothing weighs anything', 'no weights');
select throws_ok($$execute try('{}', 1441)$$, 'PT400', 'a grace of 1441 minutes is none', 'more than a day');
select is((select string_agg(role, ', ') from unnest('{patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as role where has_function_privilege(role, 'desk.simulate_rules(text,date,text,jsonb,integer,timestamptz)', 'execute')), 'patrol_auditor',
  'the auditor alone tries rules');
select * from finish();
rollback;
