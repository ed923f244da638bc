-- SPDX-License-Identifier: GPL-3.0-or-later
-- Duty windows of one line may not overlap: found in the feed, over the coming 35 days and around every dispatch.
begin;
\ir fixtures/plan_feed.psql
select plan(13);
create function pg_temp.shifts(variadic records text[]) returns jsonb language sql as $$
  select jsonb_build_object('rosters.csv', null, 'dispatches.csv', null, 'shifts.csv', concat_ws(e'\n',
    'line,shift,name,kind,days,day_kinds,start,duration_minutes,rounds,min_gap_minutes,from,until', array_to_string(records, e'\n')))
$$;
create function pg_temp.today() returns date language sql as $$ select (now() at time zone 'Asia/Shanghai')::date $$;
create function pg_temp.clashes(changed jsonb) returns setof text language sql as $$
  select regexp_replace(p, '\d{4}-\d\d-\d\d', 'day', 'g') from pg_temp.problems_of(changed) p
$$;
select is_empty($$select pg_temp.clashes(pg_temp.shifts('L1,D,日,fixed,,,08:00,720,1,,,', 'L1,N,夜,fixed,,,20:00,720,1,,,'))$$, 'end to end is no overlap');
select results_eq($$select pg_temp.problems_of(pg_temp.shifts('L1,D,日,fixed,,,08:00,721,1,,,', 'L1,N,夜,fixed,,,20:00,720,1,,,'))$$,
  array[format('shifts.csv:3: start: overlapping_windows [L1 N %1$s 20:00–08:00] [L1 D %1$s 08:00–20:01 (shifts.csv:2)]', pg_temp.today())], 'one minute is; both are named, once, at the first date');
select results_eq($$select pg_temp.clashes(pg_temp.shifts('L1,D,日,fixed,,,08:00,720,1,,,', 'L1,N,夜,fixed,,,20:00,721,1,,,'))$$,
  array['shifts.csv:2: start: overlapping_windows [L1 D day 08:00–20:00] [L1 N day 20:00–08:01 (shifts.csv:3)]'], 'also past midnight, into the next day''s');
select is_empty($$select pg_temp.clashes(pg_temp.shifts('L1,D,日,fixed,,,08:00,720,1,,,', 'L2,N,夜,fixed,,,20:00,721,1,,,'))$$, 'on another line there is none');
select is_empty($$select pg_temp.clashes(pg_temp.shifts('L1,A,一,fixed,135,,08:00,720,1,,,', 'L1,B,二,fixed,246,,09:00,60,1,,,'))$$, 'nor on other weekdays');
select results_eq($$select pg_temp.clashes(pg_temp.shifts('L1,A,一,fixed,135,,08:00,720,1,,,', 'L1,B,二,fixed,5,,09:00,60,1,,,'))$$,
  array['shifts.csv:3: start: overlapping_windows [L1 B day 09:00–10:00] [L1 A day 08:00–20:00 (shifts.csv:2)]'], 'Fridays');
select is_empty(format($$select pg_temp.clashes(pg_temp.shifts('L1,A,一,fixed,,,08:00,720,1,,,%s', 'L1,B,二,fixed,,,09:00,60,1,,%s,'))$$, pg_temp.today() + 5, pg_temp.today() + 6), 'nor one after the other');
select is_empty(format($$select pg_temp.clashes(pg_temp.shifts('L1,A,一,fixed,,,08:00,720,1,,,', 'L1,B,二,fixed,,,09:00,60,1,,%s,'))$$, pg_temp.today() + 36), 'nor beyond the horizon');
select results_eq($$select pg_temp.clashes(pg_temp.shifts('L1,A,一,fixed,,,08:00,720,1,,,', 'L1,B,二,fixed,,,09:00,60,1,,,', 'L1,C,三,fixed,,,15:00,60,1,,,'))$$,
  array['shifts.csv:3: start: overlapping_windows [L1 B day 09:00–10:00] [L1 A day 08:00–20:00 (shifts.csv:2)]',
        'shifts.csv:4: start: overlapping_windows [L1 C day 15:00–16:00] [L1 A day 08:00–20:00 (shifts.csv:2)]'], 'each pair');
select results_eq(format('select pg_temp.problems_of(%L)', pg_temp.with_record('dispatches.csv', 2, 'L1,M,2031-05-03,17:59,60,B')),
  array['dispatches.csv:2: start: overlapping_windows [L1 M 2031-05-03 17:59–18:59] [L1 D 2031-05-03 08:00–18:00 (shifts.csv:2)]'], 'a dispatch, years ahead');
select results_eq(format('select pg_temp.problems_of(%L)', pg_temp.with_record('dispatches.csv', 3, 'L1,N,2031-05-04,21:00,661,B')),
  array['shifts.csv:2: start: overlapping_windows [L1 D 2031-05-05 08:00–18:00] [L1 N 2031-05-04 21:00–08:01 (dispatches.csv:3)]'], 'one that lasts into the next day');
select results_eq(format('select pg_temp.clashes(%L)', jsonb_build_object('shifts.csv', (pg_temp.small_feed()->>'shifts.csv') || e'\nL1,H,节,fixed,,holiday,09:00,60,1,,,,,',
                                                                            'calendar.csv', format(e'date,unit,day_kind\n%1$s,,holiday\n%1$s,S1,workday\n%2$s,S1a,holiday', pg_temp.today() + 3, pg_temp.today() + 4))),
  array['shifts.csv:6: start: overlapping_windows [L1 H day 09:00–10:00] [L1 D day 08:00–18:00 (shifts.csv:2)]'], 'holidays by the nearest unit up the tree');
select is_empty(format('select pg_temp.clashes(%L)', jsonb_build_object('shifts.csv', (pg_temp.small_feed()->>'shifts.csv') || e'\nL1,H,节,fixed,,holiday,09:00,60,1,,,,,',
                                                                            'calendar.csv', format(e'date,unit,day_kind\n%1$s,,holiday\n%1$s,S1,workday', pg_temp.today() + 3))),
  'a workday of the station is none, though the bureau has a holiday');
select * from finish();
rollback;
