-- SPDX-License-Identifier: GPL-3.0-or-later
-- The evidence of a visit: what it was judged by, every clock-in there and what came of it, who listened, what excuses it.
begin;
\ir fixtures/district.psql
select plan(22);
select pg_temp.duty('L1', '09:00', 60, '{C1,C2+10,C3}', '{P1,P2}', early => 10, late => 30) \g /dev/null
select pg_temp.duty('L2', '13:00', 120, '{C1}', '{P1}', rounds => 3, gap => 20) \g /dev/null
select pg_temp.duty('L3', '16:00', 60, '{C4}', '{P1}', eligibility => 'unit') \g /dev/null
select pg_temp.tap('C1', 'P1', '08:30'), pg_temp.tap('C1', null, '09:01'), pg_temp.tap('C1', 'P4', '09:02'), pg_temp.tap('C1', 'P2', '09:05', off_by => '2 seconds'),
       pg_temp.tap('C1', 'P1', '09:07'), pg_temp.tap('C1', 'P1', '09:20'), pg_temp.tap('C1', 'P1', '09:21', event => 'E1'), pg_temp.tap('C1', 'P1', '10:31'),
       pg_temp.tap('C1', 'P1', '13:05'), pg_temp.tap('C1', 'P1', '13:10'), pg_temp.tap('C1', 'P1', '13:25'), pg_temp.tap('C1', 'P1', '13:30'),
       pg_temp.tap('C4', 'P4', '16:05'), pg_temp.tap('C4', 'P3', '16:06'), pg_temp.tap('C2', 'P1', '10:10') \g /dev/null
update patrol.sighting set proven = false, person_id = null where at = pg_temp.t('09:01');
prepare traces (text, text, text) as
  select pg_temp.clock(at), badge, role, round from desk.evidence_clock_ins(line => $1, shift => $2, day => '2026-03-05', checkpoint => $3);
select results_eq($$execute traces('L1', 'at-0900', 'C1')$$,
  $$values ('08:30:00', 'P1', 'too_early', null::integer), ('09:01:00', null, 'unproven_card', null), ('09:02:00', 'P4', 'not_on_crew', null), ('09:05:00', 'P2', 'arrived', 1),
           ('09:07:00', 'P1', 'stayed', 1), ('09:20:00', 'P1', 'departed', 1), ('09:21:00', 'P1', 'event', null), ('10:31:00', 'P1', 'too_late', null)$$,
  'each clock-in says what came of it');
select results_eq($$execute traces('L2', 'at-1300', 'C1')$$,
  $$values ('13:05:00', 'P1', 'arrived', 1), ('13:10:00', 'P1', 'departed', 1), ('13:25:00', 'P1', 'arrived', 2), ('13:30:00', 'P1', 'departed', 2)$$,
  'rounds begin as they are judged to');
select results_eq($$execute traces('L3', 'at-1600', 'C4')$$,
  $$values ('16:05:00', 'P4', 'not_of_unit', null::integer), ('16:06:00', 'P3', 'arrived', 1)$$, 'a person of a unit below counts where the unit may');
select is_empty($$execute traces('L1', 'at-0900', 'C3')$$, 'none where nobody was');
select is((select count(*) from desk.evidence_clock_ins('L1', 'at-0900', '2026-03-05', 'C1', around => '0')), 6::bigint, 'as far around as is asked for');
-- What the evidence says counts is what verdicts are made of.
select results_eq(
  $$select line.line::text, checkpoint.checkpoint::text, trace.round, trace.at
      from patrol.duty join patrol.line using (line_id)
      join (select distinct duty_id, checkpoint_id from patrol.visit) as stop using (duty_id) join patrol.checkpoint using (checkpoint_id)
     cross join lateral scoring.traces(duty.duty_id, stop.checkpoint_id, '1 hour') as trace where trace.role = 'arrived' order by 1, 2, 3$$,
  $$select line.line::text, checkpoint.checkpoint::text, visit.round, visit.arrived_at
      from scoring.visits('2026-03-01', '2026-03-31', null, '2026-03-31Z') as visit join patrol.line using (line_id) join patrol.checkpoint using (checkpoint_id)
     where visit.arrived_at is not null order by 1, 2, 3$$, 'the arrivals are those of the verdicts');
select results_eq(
  $$select line.line::text, checkpoint.checkpoint::text, trace.round, trace.at
      from patrol.duty join patrol.line using (line_id)
      join (select distinct duty_id, checkpoint_id from patrol.visit) as stop using (duty_id) join patrol.checkpoint using (checkpoint_id)
     cross join lateral scoring.traces(duty.duty_id, stop.checkpoint_id, '1 hour') as trace where trace.role = 'departed' order by 1, 2, 3$$,
  $$select line.line::text, checkpoint.checkpoint::text, visit.round, visit.left_at
      from scoring.visits('2026-03-01', '2026-03-31', null, '2026-03-31Z') as visit join patrol.line using (line_id) join patrol.checkpoint using (checkpoint_id)
     where visit.left_at is not null order by 1, 2, 3$$, 'and so are the departures');
select results_eq($$select verdict, reason, badge, pg_temp.clock(arrived_at), arrival_error, pg_temp.clock(left_at), reader, pg_temp.clock(accept_from), pg_temp.clock(accept_until), eligibility, rounds, timezone
                      from desk.evidence('L1', 'at-0900', '2026-03-05', 'C1', 1, '2026-03-31Z')$$,
  $$values ('on_time', 'in_window', 'P2', '09:05:00', 2::double precision, '09:20:00', 'H1', '08:50:00', '10:30:00', 'crew', 1, 'UTC')$$, 'the visit with what it was judged by');
select results_eq($$select verdict, dwell_minutes, short_dwell from desk.evidence('L1', 'at-0900', '2026-03-05', 'C2', 1, '2026-03-31Z')$$,
  $$values ('late', 10, true)$$, 'a late one that was left at once');
select results_eq($$select verdict, reason, reason_name from desk.evidence('L2', 'at-1300', '2026-03-05', 'C1', 3, '2026-03-31Z')$$,
  $$values ('missed', 'too_soon at=2026-03-05T13:30:00Z', null)$$, 'the third round was missed');
select is((select verdict from desk.evidence('L1', 'at-0900', '2026-03-05', 'C3', 1, pg_temp.t('10:00'))), 'due', 'due while there is time');
select is_empty($$select * from desk.evidence('L1', 'at-0900', '2026-03-05', 'C3', 2, '2026-03-31Z')$$, 'no row for a round that is not owed');
select is_empty($$select * from desk.evidence('L1', 'at-0900', '2026-03-06', 'C3', 1, '2026-03-31Z')$$, 'nor for a day without the duty');
select results_eq($$select badge, name, clock_ins, pg_temp.clock(first_at), pg_temp.clock(last_at) from desk.evidence_crew('L1', 'at-0900', '2026-03-05')$$,
  $$values ('P1', '张三', 3::bigint, '09:07:00', '10:10:00'), ('P2', '李四', 1::bigint, '09:05:00', '09:05:00')$$, 'the crew and what each did');
-- Who listened: what the unit carried, until a fixed reader hangs there.
insert into patrol.outage (station_id, reader_id, during, reason, noted_by)
  select unit_id, reader_id, case reader when 'H2' then '[2026-03-05 08:00Z,2026-03-05 12:00Z)' else '[2026-03-05 09:30Z,2026-03-05 09:40Z)' end::tstzrange, 'repair',
         (select person_id from patrol.person where badge = 'P1') from patrol.reader where reader in ('H1', 'H2');
select results_eq($$select reader, away, complete from desk.evidence_readers('L1', 'at-0900', '2026-03-05', 'C1')$$,
  $$values ('H1', false, true), ('H2', true, true)$$, 'the handhelds of the unit; one was away all the time');
select results_eq($$select reader, pg_temp.clock(since), reason, noted_by from desk.evidence_outages('L1', 'at-0900', '2026-03-05', 'C1')$$,
  $$values ('H2', '08:00:00', 'repair', 'P1'), ('H1', '09:30:00', 'repair', 'P1')$$, 'and when they were out of service');
insert into patrol.placement (reader_id, checkpoint_id, during)
  select reader.reader_id, checkpoint.checkpoint_id, '[2026-03-05 09:00Z,)' from patrol.reader, patrol.checkpoint where reader = 'F1' and checkpoint = 'C1';
update patrol.reader_state set complete_through = pg_temp.t('10:00') where reader_id = (select reader_id from patrol.reader where reader = 'F1');
select results_eq($$select reader, away, complete, pg_temp.clock(complete_through) from desk.evidence_readers('L1', 'at-0900', '2026-03-05', 'C1')$$,
  $$values ('F1', false, false, '10:00:00')$$, 'the fixed reader alone, which has not delivered all');
select is_empty($$select * from desk.evidence_outages('L1', 'at-0900', '2026-03-05', 'C1')$$, 'whose outages there are none');
select pg_temp.excuse('L1', null, '09:30', '12:00', approved => false) as asked, pg_temp.excuse(null, 'C1', '07:00', '09:30') as approved,
       pg_temp.excuse(null, 'C1', '10:00', '12:00') as after \gset
select results_eq($$select number, state, line, checkpoint, asked_by, decided_by from desk.evidence_excuses('L1', 'at-0900', '2026-03-05', 'C1')$$,
  format($$values (%s::bigint, 'asked', 'L1', null, 'P1', null), (%s, 'approved', null, 'C1', 'P1', 'P4')$$, :asked, :approved),
  'the excuses whose period meets the duty''s, decided or not');
select ok(has_function_privilege('patrol_viewer', 'desk.evidence(text,text,date,text,integer,timestamptz)', 'execute'), 'a viewer sees evidence');
set local role patrol_viewer;
select count(*) as seen from desk.evidence('L1', 'at-0900', '2026-03-05', 'C1', 1, '2026-03-31Z') \gset
reset role;
select is(:seen, 1, 'with its own rights');
select is((select count(*) from desk.evidence_clock_ins('L1', 'at-0900', '2026-03-05', 'C1') where journal is not null and entry is not null and clock = 'synchronised'), 8::bigint,
  'every clock-in names its journal, entry and clock');
select * from finish();
rollback;
