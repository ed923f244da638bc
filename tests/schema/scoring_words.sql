-- SPDX-License-Identifier: GPL-3.0-or-later
-- The small functions of scoring: instants as text, rules by month, attendance, subjects.
begin;
\ir fixtures/district.psql
select plan(19);
select is(scoring.instant_text('2026-11-22 05:14:32Z'), '2026-11-22T05:14:32Z', 'whole seconds have no fraction');
select is(scoring.instant_text('2026-11-22 05:14:32.5Z'), '2026-11-22T05:14:32.5Z', 'a fraction has as many digits as it needs');
select is(scoring.instant_text('2026-11-22 05:14:32.000001Z'), '2026-11-22T05:14:32.000001Z', 'down to a microsecond');
select is(scoring.instant_text('2026-11-22 05:14:30.100Z'), '2026-11-22T05:14:30.1Z', 'only the fraction loses its zeros');
select is(scoring.instant_text('2026-11-22 13:00:00+08'), '2026-11-22T05:00:00Z', 'in UTC');
select is(scoring.instant_text(null), null, 'none for none');

insert into patrol.rule_set (valid_from, completion) values ('2026-02-01', 1), ('2026-02-15', 2);
select results_eq($$select month, valid_from, completion from scoring.rules('2026-01-31', '2026-03-01') order by 1$$,
  $$values ('2026-01-01'::date, '2000-01-01'::date, 60::numeric), ('2026-02-01', '2026-02-01', 1), ('2026-03-01', '2026-02-15', 2)$$,
  'each month that has a day in the period, with the rule valid on its first day');
select is_empty($$select * from scoring.rules('1999-12-01', '1999-12-31')$$, 'a month before the first rule has none');

select pg_temp.duty('L1', '09:00', 120, '{C1,C2}', crew => '{P1,P2}') as duty \gset
select pg_temp.tap('C1', 'P1', '09:30'), pg_temp.tap('C2', 'P1', '09:40'), pg_temp.tap('C1', 'P4', '08:50'),
       pg_temp.tap('C1', 'P2', '08:49:59'), pg_temp.tap('C2', 'P2', '11:30'), pg_temp.tap('C3', 'P3', '10:00'),
       pg_temp.tap('C1', null, '10:00'), pg_temp.tap('C1', 'P3', '10:00', event => 'E1') \g /dev/null
select results_eq(
  $$select badge::text from scoring.attendance('2026-03-05', '2026-03-05') join patrol.person using (person_id) order by 1$$,
  $$values ('P1'), ('P4')$$, 'attending: a clock-in of their own, at a stop, while the duty accepts; once each, on its crew or not');
select pg_temp.duty('L1', '2026-03-06 09:00', 120, '{C3}', crew => '{P3}') as second \gset
select pg_temp.tap('C1', 'P3', '2026-03-06 09:30') \g /dev/null
select is_empty($$select * from scoring.attendance('2026-03-06', '2026-03-06')$$, 'a stop of the line that this duty does not owe is none of its stops');
select is_empty(format('select * from scoring.attendance(''2026-03-05'', ''2026-03-06'', array[%s])', :second), 'only of the duties asked for');

prepare subjects (text, text) as
  select coalesce(badge, line, unit.unit)::text, home.unit::text, shown
    from scoring.subjects('2026-03-01', $1, $2)
    left join patrol.person on $1 = 'people' and person_id = subject_id left join patrol.line on $1 = 'lines' and line_id = subject_id
    left join patrol.unit on $1 = 'units' and unit.unit_id = subject_id left join patrol.unit home on home.unit_id = home_id
   order by 1, duty_id;
select results_eq($$execute subjects('people', null)$$, $$values ('P1', 'S1', true), ('P2', 'S1', true), ('P3', 'S1a', true)$$, 'people stand for themselves');
select results_eq($$execute subjects('people', 'S1a')$$, $$values ('P3', 'S1a', true)$$, 'those of the unit asked for');
select results_eq($$execute subjects('lines', null)$$, $$values ('L1', 'S1', true), ('L1', 'S1', true)$$, 'a line stands for each of its duties');
select is_empty($$execute subjects('lines', 'S2')$$, 'not for another unit');
select results_eq($$execute subjects('units', 'S1')$$, $$values ('B', null, false), ('B', null, false), ('S1', 'B', true), ('S1', 'B', true)$$,
  'a duty stands for its unit and all above it; which were asked for is told');
select volatility_is('scoring', 'attendance', array['date', 'date', 'bigint[]'], 'stable', 'attendance changes nothing');
select volatility_is('scoring', 'subjects', array['date', 'text', 'text'], 'stable', 'subjects change nothing');
select volatility_is('scoring', 'judged', array['date', 'date', 'bigint[]', 'text', 'timestamp with time zone', 'bigint[]'], 'stable', 'judging changes nothing');
select * from finish();
rollback;
