-- SPDX-License-Identifier: GPL-3.0-or-later
-- Asking for an excuse and approving it: by two people, and what is refused.
begin;
\ir fixtures/district.psql
select plan(22);
select pg_temp.duty('L1', '09:00', 60, '{C1}') \g /dev/null
prepare ask (text, text, text, text, text, text) as
  select desk.ask_excuse(line => $1, checkpoint => $2, from_at => pg_temp.t($3), to_at => pg_temp.t($4), reason => $5, reference => '110-7', by_badge => $6);
set local role patrol_editor;
select desk.ask_excuse('L1', null, '2026-03-05 09:00Z', '2026-03-05 10:00Z', 'dispatch', '110-7', 'P1') \gset
reset role;
select is((select verdict from pg_temp.verdicts('10:00')), 'due', 'asking alone excuses nothing');
set local role patrol_editor;
select desk.approve_excuse(:ask_excuse, 'P4') \g /dev/null
reset role;
select is((select verdict from pg_temp.verdicts()), 'excused', 'once another person approved it counts');
select results_eq($$select station.unit::text, line.line::text, excuse.checkpoint_id, excuse.during, reason, reference, asking.badge::text, approving.badge::text, approved_at = now()
                      from patrol.excuse join patrol.unit station on unit_id = station_id join patrol.line using (line_id)
                      join patrol.person asking on asking.person_id = asked_by join patrol.person approving on approving.person_id = approved_by$$,
  $$values ('S1', 'L1', null::bigint, '[2026-03-05 09:00Z,2026-03-05 10:00Z)'::tstzrange, 'dispatch', '110-7', 'P1', 'P4', true)$$, 'all of it is kept');
select throws_ok(format('select desk.approve_excuse(%s, %L)', :ask_excuse, 'P2'), 'PT400', format('excuse no. %s was approved by P4 already', :ask_excuse), 'not twice');
execute ask(null, 'C1', '09:00', '10:00', 'weather', 'P1') \gset
select is((select during from patrol.excuse where excuse_number = :ask_excuse), '[2026-03-05 09:00Z,2026-03-05 10:00Z)'::tstzrange, 'one for a checkpoint');
select throws_ok(format('select desk.approve_excuse(%s, %L)', :ask_excuse, 'P1'), 'PT400', format('P1 asked for excuse no. %s', :ask_excuse), 'not by who asked');
select is((select approved_by from patrol.excuse where excuse_number = :ask_excuse), null, 'it stays open');
select throws_ok($$select desk.approve_excuse(1, 'P4')$$, 'PT400', 'there is no excuse no. 1', 'an unknown excuse');
select throws_ok(format('select desk.approve_excuse(%s, %L)', :ask_excuse, 'P99'), 'PT400', 'there is no person with badge "P99"', 'an unknown approver');
select throws_ok($$execute ask('L1', null, '09:00', '10:00', 'weather', 'P99')$$, 'PT400', 'there is no person with badge "P99"', 'an unknown person');
select throws_ok($$execute ask('L1', 'C1', '09:00', '10:00', 'weather', 'P1')$$, 'PT400', 'an excuse covers either a line or a checkpoint', 'not both');
select throws_ok($$execute ask(null, null, '09:00', '10:00', 'weather', 'P1')$$, 'PT400', 'an excuse covers either a line or a checkpoint', 'not neither');
select throws_ok($$execute ask('L9', null, '09:00', '10:00', 'weather', 'P1')$$, 'PT400', 'there is no line "L9"', 'an unknown line');
select throws_ok($$execute ask(null, 'C9', '09:00', '10:00', 'weather', 'P1')$$, 'PT400', 'there is no checkpoint "C9"', 'an unknown checkpoint');
select throws_matching($$execute ask('L1', null, '10:00', '10:00', 'weather', 'P1')$$, 'not after it starts', 'a period without length');
select throws_matching($$select desk.ask_excuse('L1', null, '-infinity', '2026-03-05Z', 'weather', null, 'P1')$$, 'not after it starts', 'a period without bounds');
select throws_ok($$select desk.ask_excuse('L1', null, '2026-03-05Z', '2027-03-06 00:00:00.000001Z', 'weather', null, 'P1')$$, 'PT400',
  'the excuse from 2026-03-05T00:00:00Z to 2027-03-06T00:00:00.000001Z is longer than 366 days', 'a period that is too long');
select throws_ok($$execute ask('L1', null, '09:00', '10:00', 'bad weather', 'P1')$$, 'PT400', 'an excuse''s reason is one word of 1 to 64 characters', 'a reason of two words');
select throws_ok($$execute ask('L1', null, '09:00', '10:00', null, 'P1')$$, 'PT400', 'an excuse''s reason is one word of 1 to 64 characters', 'no reason');
select is((select count(*) from patrol.excuse), 2::bigint, 'what is refused leaves nothing');
select function_privs_are('desk', 'ask_excuse', array['text', 'text', 'timestamp with time zone', 'timestamp with time zone', 'text', 'text', 'text'], 'patrol_viewer', array[]::text[], 'a viewer may not ask');
select function_privs_are('desk', 'approve_excuse', array['bigint', 'text', 'text'], 'patrol_viewer', array[]::text[], 'nor approve');
select * from finish();
rollback;
