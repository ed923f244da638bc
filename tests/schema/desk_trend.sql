-- SPDX-License-Identifier: GPL-3.0-or-later
-- What issued sheets say over the months.
begin;
\ir fixtures/district.psql
select plan(16);
select record.ensure_month(parent => parent, month => month)
  from unnest('{patrol.visit,patrol.sighting}'::regclass[]) as parent, unnest('{2025-03-01,2025-04-01}'::date[]) as month \g /dev/null
select pg_temp.duty('L1', day || ' 09:00', 120, '{C1,C2}', crew => '{P1,P2}') from unnest('{2025-03-05,2026-01-05,2026-02-05,2026-03-05}'::text[]) as day
  cross join lateral (select record.ensure_month('patrol.visit', day::date), record.ensure_month('patrol.sighting', day::date)) as made \g /dev/null
select pg_temp.duty('L7', '2026-03-06 09:00', 120, '{C4}', crew => '{P3}', unit => 'S1a') \g /dev/null
select pg_temp.tap('C1', 'P1', day || ' 10:00') from unnest('{2025-03-05,2026-02-05,2026-03-05}'::text[]) as day \g /dev/null
select pg_temp.tap('C2', 'P2', '2026-03-05 10:20') \g /dev/null
select desk.issue_sheet('S1', month, '2026-04-02Z') from unnest('{2025-03-01,2026-01-01,2026-02-01,2026-03-01}'::date[]) as month \g /dev/null
select results_eq($$select subject, name, kind, month, revision, visits, counted, on_time, missed, completion, score, final, grade from desk.sheet_trend('S1', '2026-03-31', 3) where subject <> 'P2'$$,
  $$values ('P1', '张三', 'officer', '2026-01-01'::date, 1, 2, 2, 0, 2, 0.000000, 0.00, 0.00, '差'), ('P1', '张三', 'officer', '2026-02-01', 1, 2, 2, 1, 1, 0.750000, 82.35, 82.35, '中'),
           ('P1', '张三', 'officer', '2026-03-01', 1, 2, 2, 2, 0, 1.000000, 100.00, 100.00, '优'), ('P3', '王五', 'auxiliary', '2026-03-01', 1, 1, 0, 0, 0, null, null, null, null)$$,
  'each person month by month');
select results_eq($$select distinct month from desk.sheet_trend('S1', '2026-02-10') order by 1$$, $$values ('2025-03-01'::date), ('2026-01-01'), ('2026-02-01')$$, 'twelve months by default');
select results_eq($$select distinct month from desk.sheet_trend('S1', '2026-03-10') order by 1$$, $$values ('2026-01-01'::date), ('2026-02-01'), ('2026-03-01')$$, 'and no more');
select results_eq($$select subject, month, final from desk.sheet_trend('S1', '2026-03-01', 2, 'lines')$$, $$values ('L1', '2026-02-01'::date, 76.47), ('L1', '2026-03-01', 100.00), ('L7', '2026-03-01', null)$$, 'lines');
select results_eq($$select subject, kind, month, final from desk.sheet_trend('S1', '2026-03-01', 2, 'units')$$, $$values ('S1', 'station', '2026-02-01'::date, 76.47), ('S1', 'station', '2026-03-01', 100.00), ('S1a', 'community', '2026-03-01', null)$$, 'the unit and those below it');
select is_empty($$select * from desk.sheet_trend('S2', '2026-03-01')$$, 'a unit without sheets has no trend');
select is_empty($$select * from desk.sheet_trend('S1', '2026-03-01') where month = '2025-12-01'$$, 'nor a month that was not issued');
select throws_ok($$select desk.sheet_trend('S9', '2026-03-01')$$, 'PT400', 'there is no unit "S9"', 'an unknown unit');
select throws_ok($$select desk.sheet_trend('S1', '2026-03-01', 12, 'dogs')$$, 'PT400', 'scores are of people, lines or units, not of "dogs"', 'unknown subjects');
select results_eq($$select subject, counted, counted_month_before, counted_year_before, completion, completion_month_before, completion_year_before, final, final_month_before, final_year_before, grade, grade_month_before, grade_year_before
                      from desk.sheet_comparison('S1', '2026-03-15') where subject <> 'P2'$$,
  $$values ('P1', 2, 2, 2, 1.000000, 0.750000, 0.750000, 100.00, 82.35, 82.35, '优', '中', '中'), ('P3', 0, null, null, null, null, null, null, null, null, null, null, null)$$, 'beside the month before and the year before');
select results_eq($$select subject, final, final_month_before, final_year_before from desk.sheet_comparison('S1', '2026-01-01', 'lines')$$, $$values ('L1', 0.00, null::numeric, null::numeric)$$, 'none where there was no sheet');
select is_empty($$select * from desk.sheet_comparison('S1', '2025-12-01')$$, 'nothing for a month that was not issued');

-- The newest revision tells.
select pg_temp.tap('C2', 'P1', '2026-02-05 10:30') \g /dev/null
select results_eq($$select final from desk.sheet_trend('S1', '2026-02-01', 1) where subject = 'P1'$$, $$values (82.35)$$, 'what was issued is shown');
select desk.revise_sheet('S1', '2026-02-01', '2026-04-03Z') \g /dev/null
select results_eq($$select revision, final from desk.sheet_trend('S1', '2026-02-01', 1) where subject = 'P1'$$, $$values (2, 100.00)$$, 'by its newest revision');
set local role patrol_viewer;
select count(*) as seen from desk.sheet_trend('S1', '2026-03-01') \gset
select count(*) as compared from desk.sheet_comparison('S1', '2026-03-01') \gset
reset role;
select is(:seen, 7, 'a viewer sees it');
select is(:compared, 3, 'and compares');
select * from finish();
rollback;
