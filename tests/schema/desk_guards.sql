-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the owner of the tables cannot change either: excuses, adjustments and rule sets.
begin;
\ir fixtures/district.psql
select plan(19);
alter table patrol.excuse enable trigger an_excuse_is_only_approved;
select pg_temp.duty('L1', '09:00', 60, '{C1}') \g /dev/null
select desk.ask_excuse('L1', null, '2026-03-05 09:00Z', '2026-03-05 10:00Z', 'dispatch', '110-7', 'P1') as asked_excuse,
       desk.ask_excuse('L1', null, '2026-03-05 09:00Z', '2026-03-05 10:00Z', 'dispatch', '110-8', 'P1') as approved_excuse,
       desk.ask_adjustment('2026-03-01', 'people', 'P1', 'merit', 1, '一案一奖', 'P2') as asked_adjustment,
       desk.ask_adjustment('2026-03-01', 'people', 'P1', 'merit', 2, '一案一奖', 'P2') as approved_adjustment \gset
select desk.approve_excuse(:approved_excuse, 'P4'), desk.approve_adjustment(:approved_adjustment, 'P4') \g /dev/null
create temp table kept as select to_jsonb(e) as content from patrol.excuse e union all select to_jsonb(a) from patrol.adjustment a union all select to_jsonb(r) from patrol.rule_set r;
create function pg_temp.refused(statement text, what text) returns setof text language sql as $$
  select throws_matching(statement, 'is only ever approved.*, and stands from then on|a rule set is never changed', what)
$$;
select pg_temp.refused(format('update patrol.excuse set during = %L where excuse_number = %s', '[2026-03-01Z,2026-04-01Z)', :approved_excuse), 'an approved excuse is not stretched');
select pg_temp.refused(format('update patrol.excuse set approved_by = null, approved_at = null where excuse_number = %s', :approved_excuse), 'nor taken back');
select pg_temp.refused(format('update patrol.excuse set approved_at = now() - interval %L where excuse_number = %s', '1 day', :approved_excuse), 'nor dated back');
select pg_temp.refused(format('delete from patrol.excuse where excuse_number = %s', :approved_excuse), 'nor deleted');
select pg_temp.refused(format('update patrol.excuse set reference = null where excuse_number = %s', :asked_excuse), 'one that was asked for is not changed');
select pg_temp.refused(format('update patrol.excuse set asked_at = now() - interval %L, approved_by = (select person_id from patrol.person where badge = %L), approved_at = now() where excuse_number = %s', '1 day', 'P4', :asked_excuse),
  'not even together with its approval');
select pg_temp.refused(format('delete from patrol.excuse where excuse_number = %s', :asked_excuse), 'nor deleted');
select pg_temp.refused('truncate patrol.excuse', 'nor truncated');
select pg_temp.refused(format('update patrol.adjustment set points = 100 where adjustment_id = %s', :approved_adjustment), 'an approved adjustment is not raised');
select pg_temp.refused(format('delete from patrol.adjustment where adjustment_id = %s', :approved_adjustment), 'nor deleted');
select pg_temp.refused(format('update patrol.adjustment set points = 100 where adjustment_id = %s', :asked_adjustment), 'one that was asked for is not raised');
select pg_temp.refused(format('delete from patrol.adjustment where adjustment_id = %s', :asked_adjustment), 'nor deleted');
select pg_temp.refused('truncate patrol.adjustment', 'nor truncated');
select pg_temp.refused('update patrol.rule_set set completion = 0', 'a rule set is not changed');
select pg_temp.refused('delete from patrol.rule_set', 'nor deleted');
select pg_temp.refused('truncate patrol.rule_set', 'nor truncated');
select results_eq('select content from kept order by 1', 'select to_jsonb(e) from patrol.excuse e union all select to_jsonb(a) from patrol.adjustment a union all select to_jsonb(r) from patrol.rule_set r order by 1', 'all is as it was');
select lives_ok(format('select desk.approve_excuse(%s, %L)', :asked_excuse, 'P4'), 'an excuse can be approved');
select lives_ok(format('select desk.approve_adjustment(%s, %L)', :asked_adjustment, 'P4'), 'and an adjustment');
select * from finish();
rollback;
