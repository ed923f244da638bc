-- SPDX-License-Identifier: GPL-3.0-or-later
-- One person's month: every visit of their duties, and how they stand on issued sheets.
begin;
\ir fixtures/district.psql
select plan(15);
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}', crew => '{P1,P2}'), pg_temp.duty('L1', '2026-03-06 09:00', 60, '{C1}', crew => '{P2}'),
       pg_temp.duty('L8', '2026-03-07 09:00', 60, '{C3}', crew => '{P4,P1}', unit => 'S2'), pg_temp.duty('L1', '2026-04-05 09:00', 60, '{C1}', crew => '{P1}') \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P2', '10:30') \g /dev/null

select results_eq($$select day, line, shift, checkpoint, verdict, badge, counted, attended, own_clock_ins from desk.person_visits('P1', '2026-03-20', '2026-03-31Z')$$,
  $$values ('2026-03-05'::date, 'L1', 'at-0900', 'C1', 'on_time', 'P1', true, true, 1), ('2026-03-05', 'L1', 'at-0900', 'C2', 'missed', null, true, true, 1),
           ('2026-03-07', 'L8', 'at-0900', 'C3', 'no_data', null, false, false, 0)$$, 'every visit of the duties one stands on, of whatever unit');
select results_eq($$select day, checkpoint, verdict, badge, attended, own_clock_ins from desk.person_visits('P2', '2026-03-01', '2026-03-31Z')$$,
  $$values ('2026-03-05'::date, 'C1', 'on_time', 'P1', true, 1), ('2026-03-05', 'C2', 'missed', null, true, 1), ('2026-03-06', 'C1', 'missed', null, false, 0)$$, 'the crew is credited together; own clock-ins stand beside');
select results_eq($$select verdict, counted from desk.person_visits('P2', '2026-03-01', '2026-03-06 08:00Z') where day = '2026-03-06'$$, $$values ('due', false)$$, 'judged by an instant');
select is_empty($$select * from desk.person_visits('P3', '2026-03-01', '2026-03-31Z')$$, 'none of who had no duty');
select throws_ok($$select * from desk.person_visits('P9', '2026-03-01', '2026-03-31Z')$$, 'PT400', 'there is no person with badge "P9"', 'an unknown person');
select results_eq($$select p.badge, s.counted, s.on_time, s.missed, s.no_data from unnest('{P1,P2,P4}'::text[]) as p(badge),
                      lateral (select count(*) filter (where counted)::integer as counted, count(*) filter (where counted and verdict = 'on_time')::integer as on_time,
                                      count(*) filter (where counted and verdict = 'missed')::integer as missed, count(*) filter (where verdict = 'no_data')::integer as no_data
                                 from desk.person_visits(p.badge, '2026-03-01', '2026-03-31Z')) as s$$,
  $$select subject, counted, on_time, missed, no_data from scoring.scores('2026-03-01', 'people', null, '2026-03-31Z')$$, 'they add up to the score''s counts');

select is_empty($$select * from desk.issued_people(null, '2026-03-01')$$, 'nobody stands on a sheet that is not issued');
select desk.issue_sheet('S1', '2026-03-01', '2026-04-02Z') \g /dev/null
select results_eq($$select badge, sheet_unit, revision, whole, content ->> 'final' from desk.issued_people('S1', '2026-03-09')$$,
  $$select subject, 'S1', 1, true, final::text from scoring.scores('2026-03-01', 'people', 'S1', '2026-04-02Z')$$, 'then as it was issued');
select results_eq($$select badge, sheet_unit, whole from desk.issued_people(null, '2026-03-01')$$, $$values ('P1', 'S1', false), ('P2', 'S1', false)$$, 'a station''s sheet does not cover the bureau');
select is_empty($$select * from desk.issued_people('S2', '2026-03-01')$$, 'nor another station');
select desk.ask_adjustment('2026-03-01', 'people', 'P1', 'merit', 2, '一案一奖', 'P2') as merit \gset
select desk.approve_adjustment(:merit, 'P4') \g /dev/null
select desk.issue_sheet('B', '2026-03-01', '2026-04-02Z') \g /dev/null
select results_eq($$select badge, sheet_unit, whole, content ->> 'adjustment' from desk.issued_people('S1', '2026-03-01')$$, $$values ('P1', 'S1', true, '0.00'), ('P2', 'S1', true, '0.00')$$, 'the unit''s own sheet is nearest');
select results_eq($$select badge, sheet_unit, whole from desk.issued_people('B', '2026-03-01')$$, $$values ('P1', 'B', true), ('P2', 'B', true), ('P4', 'B', true)$$, 'for the bureau its own');
select results_eq($$select badge, sheet_unit, whole from desk.issued_people('S2', '2026-03-01')$$, $$values ('P4', 'B', true)$$, 'without one, that of the unit above');
select results_eq($$select month, sheet_unit, revision, final, counted from desk.person_trend('P1', '2026-04-01', 2)$$,
  $$select '2026-03-01'::date, 'S1', 1, (content ->> 'final')::numeric, 2 from desk.issued_people('S1', '2026-03-01') where badge = 'P1'$$, 'a person''s months, of the nearest unit''s sheet');
select is_empty($$select * from desk.person_trend('P1', '2026-05-01', 2)$$, 'no more months than asked for');
select * from finish();
rollback;
