-- SPDX-License-Identifier: GPL-3.0-or-later
-- Dated rule sets: what is set, by whom, which months it changes, and what is refused.
begin;
\ir fixtures/district.psql
select plan(37);
select pg_temp.duty('L1', '09:00', 60, '{C1}'), pg_temp.duty('L1', '2026-04-05 09:00', 60, '{C1}') \g /dev/null
prepare given (date, jsonb) as select desk.set_rules(valid_from => $1, rules => $2, by_badge => 'P4');
prepare by_month as select month, completion, ordinary, ranked_from from scoring.rules('2026-02-01', '2026-06-01');

set local role patrol_auditor;
select desk.set_rules('2026-03-01', '{"completion": 70, "ordinary": 0.5}', 'P4') \g /dev/null
reset role;
select results_eq('execute by_month', $$values ('2026-02-01'::date, 60::numeric, 1::numeric, 20), ('2026-03-01', 70, 0.5, 20), ('2026-04-01', 70, 0.5, 20), ('2026-05-01', 70, 0.5, 20), ('2026-06-01', 70, 0.5, 20)$$,
  'from its date on, what is not named staying as it was');
execute given('2026-04-15', '{"ranked_from": 5}') \g /dev/null
select results_eq('execute by_month', $$values ('2026-02-01'::date, 60::numeric, 1::numeric, 20), ('2026-03-01', 70, 0.5, 20), ('2026-04-01', 70, 0.5, 20), ('2026-05-01', 70, 0.5, 5), ('2026-06-01', 70, 0.5, 5)$$,
  'one of mid-month begins with the next month, and builds on the one before');
execute given('2026-03-01', '{"completion": 65}') \g /dev/null
select results_eq('execute by_month', $$values ('2026-02-01'::date, 60::numeric, 1::numeric, 20), ('2026-03-01', 65, 0.5, 20), ('2026-04-01', 65, 0.5, 20), ('2026-05-01', 70, 0.5, 5), ('2026-06-01', 70, 0.5, 5)$$,
  'set again for a date it changes that set, up to the next');
select results_eq($$select valid_from, completion, ordinary, ranked_from, set_by, set_at = now(), revision, valid from desk.rule_sets()$$,
  $$values ('2000-01-01'::date, 60::numeric, 1::numeric, 20, null::text, false, 1, true), ('2026-03-01', 70, 0.5, 20, 'P4', true, 1, false),
           ('2026-03-01', 65, 0.5, 20, 'P4', true, 2, true), ('2026-04-15', 70, 0.5, 5, 'P4', true, 1, true)$$, 'who set what when is kept, also what was set before');
select is((select weight from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z')), 6::numeric, 'a must-reach visit of level 1');
execute given('2026-03-01', '{"must_reach": 2.5, "level_1": 2}') \g /dev/null
select is((select weight from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z')), 5.0, 'weighs what the rules say');

-- Refused.
select throws_ok(format('execute given(%L, %L)', '2026-03-01', rules), 'PT400', message, what)
  from (values ('{"dogs": 1}', 'there is no rule "dogs"', 'an unknown rule'), ('{"valid_from": 1}', 'there is no rule "valid_from"', 'the date is no rule'),
               ('{"set_by": 1}', 'there is no rule "set_by"', 'nor who set it'), ('{"revision": 1}', 'there is no rule "revision"', 'nor its revision'),
               ('{}', 'the rules to set are a JSON object that names at least one', 'nothing'), ('[1]', 'the rules to set are a JSON object that names at least one', 'a list'),
               ('{"completion": "60"}', 'completion cannot be "60"', 'a text'), ('{"completion": null}', 'completion cannot be null', 'none'), ('{"completion": -1}', 'completion cannot be -1', 'less than nothing'),
               ('{"completion": 1000.1}', 'completion cannot be 1000.1', 'too much'), ('{"completion": 0.00001}', 'completion cannot be 0.00001', 'too fine'),
               ('{"excellent_from": 101}', 'excellent_from cannot be 101', 'a grade above 100'), ('{"excellent_from": 90.001}', 'excellent_from cannot be 90.001', 'a grade that no score can meet exactly'),
               ('{"ranked_from": 1.5}', 'ranked_from cannot be 1.5', 'half a visit'), ('{"ranked_from": 100001}', 'ranked_from cannot be 100001', 'too many visits'),
               ('{"completion":0,"punctuality":0,"attendance":0,"order_kept":0,"dwell":0,"staffing":0}', 'with these rules nothing weighs anything', 'no term'),
               ('{"level_1":0,"level_2":0,"level_3":0,"no_level":0}', 'with these rules nothing weighs anything', 'no level'),
               ('{"must_reach":0,"standing":0,"ordinary":0}', 'with these rules nothing weighs anything', 'no kind'),
               ('{"good_from": 96}', 'grades descend: excellent from 95, good from 96, fair from 70 do not', 'grades that ascend')) as refused (rules, message, what);
select throws_ok($$execute given('2026-03-01', null)$$, 'PT400', null, 'no rules');
select throws_ok($$execute given(null, '{"dwell": 1}')$$, 'PT400', null, 'no date');
select throws_ok($$execute given('infinity', '{"dwell": 1}')$$, 'PT400', null, 'never');
select throws_ok($$execute given('1999-12-31', '{"dwell": 1}')$$, 'PT400', 'no rule set can be valid from 1999-12-31', 'before there were rules');
select throws_ok($$select desk.set_rules('2026-03-01', '{"dwell": 1}', 'P99')$$, 'PT400', 'there is no person with badge "P99"', 'set by nobody');

-- A month that was issued keeps its rules.
select desk.issue_sheet('S1', '2026-04-01', '2026-05-02Z') \g /dev/null
select throws_ok(format('execute given(%L, %L)', valid_from, '{"dwell": 1}'), 'PT400', format('rules valid from %s would change 2026-04, and its sheet of S1 is issued already', valid_from), what)
  from (values ('2026-03-01'::date, 'not by a change of its rule set'), ('2026-03-15', 'nor by one that begins later'), ('2026-04-01', 'nor by one of its own')) as v (valid_from, what);
select lives_ok($$execute given('2026-04-02', '{"dwell": 1}')$$, 'the months after may have others');
select lives_ok($$execute given('2026-02-01', '{"dwell": 7}')$$, 'and months before the rule set of the issued one');
select is((select count(*) from patrol.rule_set), 7::bigint, 'what is refused leaves nothing');
select is((select string_agg(role, ', ') from unnest('{patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as role where has_function_privilege(role, 'desk.set_rules(date,jsonb,text)', 'execute')), 'patrol_auditor',
  'the auditor alone sets rules');
select * from finish();
rollback;
