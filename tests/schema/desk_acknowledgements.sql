-- SPDX-License-Identifier: GPL-3.0-or-later
-- Taking note of a missed visit, with a comment: whose, when, of what; what is refused; and that it judges nothing.
begin;
\ir fixtures/district.psql
select plan(25);
select pg_temp.duty('L1', '09:00', 60, '{C1,C2,C3}', rounds => 2, gap => 10) \g /dev/null
select pg_temp.duty('L2', '14:00', 60, '{C4}') \g /dev/null
insert into patrol.placement (reader_id, checkpoint_id, during)
  select reader.reader_id, checkpoint.checkpoint_id, '[2020-01-01 00:00Z,)' from patrol.reader, patrol.checkpoint where reader = 'F1' and checkpoint = 'C4';
select pg_temp.tap('C1', 'P1', '09:10') \g /dev/null
create function pg_temp.visit(line text, checkpoint text, round integer default 1, day date default '2026-03-05') returns jsonb language sql stable as $$
  select jsonb_build_object('line', line, 'shift', case line when 'L1' then 'at-0900' else 'at-1400' end, 'day', day, 'checkpoint', checkpoint, 'round', round)
$$;
prepare acknowledge (jsonb, text, text) as select desk.acknowledge(visits => $1, comment => $2, by_badge => $3, as_of => '2026-03-31Z');
prepare said as select line, shift, day, checkpoint, round, badge, name, login = session_user, at = now(), comment
  from desk.acknowledgements(from_day => '2026-03-05', through_day => '2026-03-05') order by checkpoint, round;
create temp table before as select * from pg_temp.verdicts();

select is(desk.acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2'), pg_temp.visit('L1', 'C3', 2), pg_temp.visit('L1', 'C2')), '  道路施工，已派人补巡 ', 'P4', '2026-03-31Z'), 2,
  'several at once, each once');
select results_eq('said', $$values ('L1', 'at-0900', '2026-03-05'::date, 'C2', 1, 'P4', '赵六', true, true, '道路施工，已派人补巡'),
  ('L1', 'at-0900', '2026-03-05', 'C3', 2, 'P4', '赵六', true, true, '道路施工，已派人补巡')$$, 'it is told who, when, what');
select results_eq($$select verdict from patrol.acknowledgement$$, $$values ('missed'), ('missed')$$, 'and what the visit was then');
select results_eq('select * from pg_temp.verdicts()', 'select * from before', 'no verdict changes');
update patrol.reader_state set complete_through = '2026-03-05 14:30Z' where reader_id = (select reader_id from patrol.reader where reader = 'F1');
select is((select verdict from pg_temp.verdicts() where checkpoint = 'C4'), 'no_data', 'a dead reader:');
select lives_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L2', 'C4')), '设备故障', 'P1')$$, 'what has no data is acknowledged, too');
select is((select verdict from patrol.acknowledgement where comment = '设备故障'), 'no_data', 'as that');
select lives_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2')), '已补巡', 'P1')$$, 'it may be said again');
select is((select string_agg(comment, '|') from desk.acknowledgements('2026-03-05', '2026-03-05') where checkpoint = 'C2'), '道路施工，已派人补巡|已补巡', 'and both are told, oldest first');
select is_empty($$select * from desk.acknowledgements('2026-03-06', '2026-03-31')$$, 'of other days there is none');

select throws_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C1')), 'x', 'P1')$$, 'PT400',
  'the visit of "C1" on line "L1" is not missed but on_time', 'what was reached');
select throws_ok($$select desk.acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2')), 'x', 'P1', '2026-03-05 10:00Z')$$, 'PT400',
  'the visit of "C2" on line "L1" is not missed but due', 'what is still due');
select throws_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C9')), 'x', 'P1')$$, 'PT400',
  'line "L1" has no visit of "C9" in shift "at-0900" on 2026-03-05', 'an unknown checkpoint');
select throws_matching($$execute acknowledge(jsonb_build_array(pg_temp.visit('L9', 'C2')), 'x', 'P1')$$, 'line "L9" has no visit', 'an unknown line');
select throws_matching($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2', 3)), 'x', 'P1')$$, 'has no visit of "C2"', 'a round that was not owed');
select throws_matching($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2', 1, '2026-03-06')), 'x', 'P1')$$, 'on 2026-03-06', 'another day');
select throws_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2')), E' \n', 'P1')$$, 'PT400', 'an acknowledgement needs a comment of 1 to 500 characters', 'an empty comment');
select throws_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2')), null, 'P1')$$, 'PT400', 'an acknowledgement needs a comment of 1 to 500 characters', 'none');
select throws_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2')), repeat('长', 501), 'P1')$$, 'PT400', 'an acknowledgement needs a comment of 1 to 500 characters', 'a comment that is too long');
select throws_ok($$execute acknowledge('[]', 'x', 'P1')$$, 'PT400', 'from 1 to 1000 visits are acknowledged at once', 'no visit');
select throws_ok($$execute acknowledge(jsonb_build_array(pg_temp.visit('L1', 'C2')), 'x', 'P99')$$, 'PT400', 'there is no person with badge "P99"', 'nobody');
select is((select count(*) from patrol.acknowledgement), 4::bigint, 'what is refused leaves nothing');
select throws_ok($$update patrol.acknowledgement set comment = 'y'$$, 'PT403', 'what was said of a missed visit stands', 'what was said stands');
select throws_ok($$delete from patrol.acknowledgement$$, 'PT403', 'what was said of a missed visit stands', 'for ever');
select function_privs_are('desk', 'acknowledge', array['jsonb', 'text', 'text', 'timestamp with time zone'], 'patrol_viewer', array[]::text[], 'a viewer may not acknowledge');
select * from finish();
rollback;
