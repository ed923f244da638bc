-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was missed, a line's visits, and how freely a month is excused; decisions on excuses that are refused or withdrawn.
begin;
\ir fixtures/district.psql
alter table patrol.excuse enable trigger an_excuse_is_only_approved;
select plan(34);
select pg_temp.duty('L1', '09:00', 60, '{C1,C2}', '{P1,P2}', eligibility => 'crew') \g /dev/null
select pg_temp.duty('L2', '12:00', 60, '{C3}', '{P3}', unit => 'S1a') \g /dev/null
select pg_temp.duty('L3', '14:00', 60, '{C4}', '{}', unit => 'S2') \g /dev/null
select pg_temp.tap('C1', 'P1', '09:05') \g /dev/null
select results_eq($$select line, checkpoint, verdict, hour, crew, leader, crew_size from desk.missed('2026-03-01', '2026-03-31', null, '2026-03-31Z')$$,
  $$values ('L3', 'C4', 'no_data', 14, '', null, 0), ('L2', 'C3', 'no_data', 12, 'P3', '王五', 1), ('L1', 'C2', 'missed', 9, 'P1 P2', '张三', 2)$$,
  'what nobody reached, newest first, with the crew that was to');
select results_eq($$select line from desk.missed('2026-03-01', '2026-03-31', 'S1', '2026-03-31Z')$$, $$values ('L2'), ('L1')$$, 'of a unit and those below it');
select is_empty($$select * from desk.missed('2026-03-06', '2026-03-31', null, '2026-03-31Z')$$, 'of those days only');
select is((select count(*) from desk.missed('2026-03-01', '2026-03-31', null, pg_temp.t('09:30'))), 0::bigint, 'nothing is missed while there is time');
select throws_ok($$select * from desk.missed('2026-03-01', '2026-03-31', 'S9', '2026-03-31Z')$$, 'PT400', 'there is no unit "S9"', 'an unknown unit');
select results_eq($$select shift, position, round, checkpoint, verdict, badge, pg_temp.clock(arrived_at) from desk.line_visits('L1', '2026-03-01', '2026-03-31', '2026-03-31Z')$$,
  $$values ('at-0900', 1, 1, 'C1', 'on_time', 'P1', '09:05:00'), ('at-0900', 2, 1, 'C2', 'missed', null, null)$$, 'the visits of a line');
select is_empty($$select * from desk.line_visits('L1', '2026-03-06', '2026-03-31', '2026-03-31Z')$$, 'of those days only');
select throws_ok($$select * from desk.line_visits('L9', '2026-03-01', '2026-03-31', '2026-03-31Z')$$, 'PT400', 'there is no line "L9"', 'an unknown line');
select results_eq($$select line, unit from desk.lines()$$, $$values ('L1', 'S1'), ('L2', 'S1a'), ('L3', 'S2')$$, 'every line with its unit');

-- Asking for several at once, all or none
select is((select count(*) from desk.ask_excuses('{}', '{C2,C3,C2}', '2026-03-05 09:00Z', '2026-03-05 13:00Z', 'dispatch', ' 110-7 ', 'P1')), 2::bigint, 'one for each checkpoint');
select throws_ok($$select desk.ask_excuses('{}', '{C2,C9}', '2026-03-05 09:00Z', '2026-03-05 13:00Z', 'weather', null, 'P1')$$, 'PT400', 'there is no checkpoint "C9"', 'an unknown one among them');
select throws_ok($$select desk.ask_excuses('{}', '{}', '2026-03-05 09:00Z', '2026-03-05 13:00Z', 'weather', null, 'P1')$$, 'PT400', 'an excuse covers either a line or a checkpoint', 'none at all');
select throws_ok($$select desk.ask_excuses('{L1}', null, '2026-03-05 09:00Z', '2026-03-05 13:00Z', 'dispatch', ' ', 'P1')$$, 'PT400', 'an excuse for an incident needs the number of its order', 'an incident without its number');
select is((select count(*) from patrol.excuse), 2::bigint, 'what is refused leaves nothing');
select is((select reference from patrol.excuse limit 1), '110-7', 'the reference without blanks around it');
select number as c2 from desk.excuses('2026-03-05', '2026-03-05', null) where checkpoint = 'C2' \gset
select number as c3 from desk.excuses('2026-03-05', '2026-03-05', null) where checkpoint = 'C3' \gset

-- One decision, by another person; withdrawn by who asked
select throws_ok(format('select desk.refuse_excuse(%s, %L, %L)', :c3, 'P1', 'no'), 'PT400', format('P1 asked for excuse no. %s', :c3), 'who asked refuses not');
select throws_ok(format('select desk.refuse_excuse(%s, %L, %L)', :c3, 'P4', '  '), 'PT400', 'a decision is explained in 1 to 500 characters', 'not without saying why');
select throws_ok(format('select desk.approve_excuse(%s, %L, %L)', :c3, 'P4', repeat('字', 501)), 'PT400', 'a decision is explained in 1 to 500 characters', 'nor in too many words');
select throws_ok(format('select desk.withdraw_excuse(%s, %L)', :c3, 'P4'), 'PT400', format('P4 did not ask for excuse no. %s', :c3), 'another person withdraws nothing');
select lives_ok(format('select desk.refuse_excuse(%s, %L, %L)', :c3, 'P4', ' 与值班记录不符 '), 'another person refuses');
select throws_ok(format('select desk.approve_excuse(%s, %L)', :c3, 'P2'), 'PT400', format('excuse no. %s was refused by P4 already', :c3), 'what is refused stays so');
select throws_ok(format('select desk.withdraw_excuse(%s, %L)', :c3, 'P1'), 'PT400', format('excuse no. %s was refused by P4 already', :c3), 'and cannot be withdrawn');
select lives_ok(format('select desk.approve_excuse(%s, %L, %L)', :c2, 'P4', '属实'), 'another person approves');
select desk.ask_excuse('L2', null, '2026-03-05 12:00Z', '2026-03-05 13:00Z', 'weather', null, 'P3') as taken_back \gset
select lives_ok(format('select desk.withdraw_excuse(%s, %L)', :taken_back, 'P3'), 'who asked takes it back');
select throws_ok(format('select desk.approve_excuse(%s, %L)', :taken_back, 'P4'), 'PT400', format('excuse no. %s was withdrawn by P3 already', :taken_back), 'then nobody approves it');
select desk.ask_excuse('L3', null, '2026-05-01Z', '2026-05-02Z', 'closed', null, 'P2') as waiting \gset
select throws_ok(format('update patrol.excuse set refused_by = null, refused_at = null, remark = null where excuse_number = %s', :c3), 'PT403', null, 'a refusal is not taken back by hand');
select results_eq($$select state, coalesce(line, checkpoint), decided_by, remark from desk.excuses('2026-03-05', '2026-03-05', null)$$,
  $$values ('asked', 'L3', null, null), ('withdrawn', 'L2', 'P3', null), ('refused', 'C3', 'P4', '与值班记录不符'), ('approved', 'C2', 'P4', '属实')$$,
  'what waits first, whenever it is for; then what covers the days');
select results_eq($$select coalesce(line, checkpoint) from desk.excuses('2026-03-06', '2026-03-06', 'S1')$$, 'select null::text where false', 'none of other days or units');
select results_eq($$select line, checkpoint, verdict, reason from desk.missed('2026-03-01', '2026-03-31', 'S1', '2026-03-31Z') where checkpoint = 'C2'$$,
  format($$values ('L1', 'C2', 'excused', 'excuse number=%s')$$, :c2), 'what was missed is excused');

-- Rates
select results_eq($$select part, badge, asked, approved, refused, withdrawn, open, approval_rate, excused, owed, excused_rate from desk.excuse_rates('2026-03-15', null, '2026-03-31Z')$$,
  $$values ('all', null, 3, 1, 1, 1, 0, 0.500000, 1, 4, 0.250000), ('approver', 'P4', 2, 1, 1, 0, 0, 0.500000, 1, 4, 0.250000),
           ('asker', 'P1', 2, 1, 1, 0, 0, 0.500000, 1, 4, 0.250000), ('asker', 'P3', 1, 0, 0, 1, 0, null, 0, 4, 0.000000),
           ('reason', 'dispatch', 2, 1, 1, 0, 0, 0.500000, 1, 4, 0.250000), ('reason', 'weather', 1, 0, 0, 1, 0, null, 0, 4, 0.000000)$$,
  'how freely the month was excused, by whom and why');
select results_eq($$select name, unit from desk.excuse_rates('2026-03-15', null, '2026-03-31Z') where part = 'approver'$$, $$values ('赵六', 'S2')$$, 'with the person and where they belong');
select results_eq($$select excused, owed from desk.excuse_rates('2026-03-15', 'S2', '2026-03-31Z') where part = 'all'$$, 'select 0, 0 where false', 'no row of a unit without excuses');
select is((select count(*) from desk.excuse_rates('2026-04-01', null, '2026-04-30Z')), 0::bigint, 'nor of a month without');
select function_privs_are('desk', 'refuse_excuse', array['bigint', 'text', 'text'], 'patrol_viewer', array[]::text[], 'a viewer decides nothing');
select * from finish();
rollback;
