-- SPDX-License-Identifier: GPL-3.0-or-later
-- Days, weeks that a Friday looks back on, months, quarters and years; and what they are compared with.
begin;
set local search_path = public, patrol;
select plan(36);

select results_eq($$select * from scoring.periods('2026-03-04', '2026-03-06', 'day')$$,
  $$values (1, '2026-03-04', date '2026-03-04', date '2026-03-04', null::date, false), (2, '2026-03-05', '2026-03-05', '2026-03-05', null, false),
           (3, '2026-03-06', '2026-03-06', '2026-03-06', null, false)$$, 'days');
select results_eq($$select * from scoring.periods('2026-02-27', '2026-03-12', 'week')$$,
  $$values (1, '2026-02-27', date '2026-02-27', date '2026-03-05', date '2026-03-06', false),
           (2, '2026-03-06', '2026-03-06', '2026-03-12', '2026-03-13', false)$$, 'weeks: Friday through Thursday, presented on the Friday after');
select ok((select bool_and(extract(isodow from first_day) = 5 and extract(isodow from last_day) = 4 and extract(isodow from presented_on) = 5
                           and presented_on = last_day + 1 and label = first_day::text)
             from scoring.periods('2020-01-03', '2030-01-03', 'week') where not partial), 'in every year, over every February');
select results_eq($$select label, first_day, last_day, presented_on, partial from scoring.periods('2026-03-05', '2026-03-06', 'week')$$,
  $$values ('2026-02-27', date '2026-03-05', date '2026-03-05', date '2026-03-06', true), ('2026-03-06', '2026-03-06', '2026-03-06', '2026-03-13', true)$$,
  'a Thursday ends a week, a Friday begins one; parts bear the name of the whole');
select results_eq($$select label, first_day, last_day from scoring.periods('2026-12-31', '2027-01-01', 'week')$$,
  $$values ('2026-12-25', date '2026-12-31', date '2026-12-31'), ('2027-01-01', '2027-01-01', '2027-01-01')$$, 'over the end of a year');
select results_eq($$select label, first_day, last_day, partial from scoring.periods('2028-02-01', '2028-03-30', 'month')$$,
  $$values ('2028-02', date '2028-02-01', date '2028-02-29', false), ('2028-03', '2028-03-01', '2028-03-30', true)$$, 'months, a leap day among them');
select results_eq($$select label, first_day, last_day, partial from scoring.periods('2025-11-15', '2026-03-31', 'quarter')$$,
  $$values ('2025-Q4', date '2025-11-15', date '2025-12-31', true), ('2026-Q1', '2026-01-01', '2026-03-31', false)$$, 'quarters');
select results_eq($$select label, first_day, last_day, partial from scoring.periods('2025-01-01', '2026-12-30', 'year')$$,
  $$values ('2025', date '2025-01-01', date '2025-12-31', false), ('2026', '2026-01-01', '2026-12-30', true)$$, 'years');
select results_eq($$select number, label, partial from scoring.periods('2026-03-05', '2026-03-05', 'year')$$, $$values (1, '2026', true)$$, 'one day of a year');
select is_empty($$select * from scoring.periods('2026-03-06', '2026-03-05', 'day')$$, 'none when the end is before the beginning');
select is_empty($$select * from scoring.periods(null, null, 'day')$$, 'nor without days');
select throws_ok($$select * from scoring.periods('2026-03-05', '2026-03-05', 'fortnight')$$, 'PT400', 'there is no period "fortnight"', 'other periods are refused');
select throws_ok($$select * from scoring.periods('2026-03-05', '2026-03-05', null)$$, 'PT400', null, 'none, too');
select results_eq($$select sum(last_day - first_day + 1), count(*) from unnest('{day,week,month,quarter,year}'::text[]) as p, scoring.periods('2023-05-17', '2029-02-03', p) as period group by p order by 2$$,
  $$values (2090::bigint, 7::bigint), (2090, 24), (2090, 70), (2090, 300), (2090, 2090)$$, 'every day belongs to one period');
select volatility_is('scoring', 'periods', array['date', 'date', 'text'], 'immutable', 'periods depend on nothing else');

-- Compared with
create function pg_temp.before(period text, first_day date, last_day date, compare text) returns text language sql as $$
  select first_day_before || ' ' || last_day_before from scoring.period_before(before.period, before.first_day, before.last_day, before.compare)
$$;
select is(pg_temp.before('day', '2026-03-01', '2026-03-01', 'previous'), '2026-02-28 2026-02-28', 'the day before');
select is(pg_temp.before('day', '2026-03-01', '2026-03-01', 'year'), '2025-03-01 2025-03-01', 'the same date a year before');
select is(pg_temp.before('day', '2028-02-29', '2028-02-29', 'year'), '2027-02-28 2027-02-28', 'of a leap day: the day before 1 March');
select is(pg_temp.before('week', '2026-03-06', '2026-03-12', 'previous'), '2026-02-27 2026-03-05', 'the week before');
select is(pg_temp.before('week', '2026-03-06', '2026-03-12', 'year'), '2025-03-07 2025-03-13', 'a year before: also Friday through Thursday');
select is(pg_temp.before('week', '2026-03-06', '2026-03-08', 'year'), '2025-03-07 2025-03-09', 'part of a week with the same part');
select is(pg_temp.before('month', '2026-03-01', '2026-03-31', 'previous'), '2026-02-01 2026-02-28', 'a whole month with a whole month');
select is(pg_temp.before('month', '2026-02-01', '2026-02-28', 'previous'), '2026-01-01 2026-01-31', 'which may be longer');
select is(pg_temp.before('month', '2028-02-01', '2028-02-29', 'year'), '2027-02-01 2027-02-28', 'February with February');
select is(pg_temp.before('month', '2027-02-01', '2027-02-28', 'year'), '2026-02-01 2026-02-28', 'as long');
select is(pg_temp.before('month', '2029-02-01', '2029-02-28', 'year'), '2028-02-01 2028-02-29', 'or with its leap day');
select is(pg_temp.before('month', '2026-11-01', '2026-11-22', 'previous'), '2026-10-01 2026-10-22', 'part of a month with the same part');
select is(pg_temp.before('month', '2026-03-01', '2026-03-30', 'previous'), '2026-02-01 2026-02-28', 'which may be all of a shorter one');
select is(pg_temp.before('month', '2026-03-10', '2026-03-31', 'previous'), '2026-02-10 2026-02-28', 'the end of a month with the end of a month');
select is(pg_temp.before('quarter', '2026-04-01', '2026-06-30', 'previous'), '2026-01-01 2026-03-31', 'a quarter with the one before');
select is(pg_temp.before('quarter', '2026-01-01', '2026-03-31', 'previous'), '2025-10-01 2025-12-31', 'of the year before');
select is(pg_temp.before('quarter', '2026-10-01', '2026-11-22', 'year'), '2025-10-01 2025-11-22', 'or the same one of the year before');
select is(pg_temp.before('year', '2026-01-01', '2026-12-31', 'previous'), '2025-01-01 2025-12-31', 'a year with the one before');
select is(pg_temp.before('year', '2028-01-01', '2028-02-29', 'year'), '2027-01-01 2027-02-28', 'or its first two months with as many');
select throws_ok($$select * from scoring.period_before('month', '2026-03-01', '2026-03-31', 'best')$$, 'PT400',
  'a period is compared with the previous one or with that of the year before, not with "best"', 'with nothing else');
select volatility_is('scoring', 'period_before', array['text', 'date', 'date', 'text'], 'immutable', 'and that depends on nothing else');
select * from finish();
rollback;
