-- SPDX-License-Identifier: GPL-3.0-or-later
-- A changed plan changes the future only; an unchanged one nothing; what was never written can be filled in, and says so.
begin;
\ir fixtures/plan_feed.psql
select plan(37);
create function pg_temp.open(from_day date, through_day date, as_of timestamptz default '2031-01-01Z') returns text language sql as $$
  select concat_ws(' ', o.opened, o.kept, o.removed, nullif(o.problems, '{}')) from plan.open_duties(from_day, through_day, as_of) o
$$;
create function pg_temp.written(from_day date, through_day date) returns setof text language sql as $$
  select 'duty ' || d::text || d.xmin || d.ctid from patrol.duty d where d.on_day between from_day and through_day
  union all select 'visit ' || v::text || v.tableoid || v.ctid from patrol.visit v where v.on_day between from_day and through_day
  union all select 'member ' || m::text || m.ctid from patrol.duty_member m join patrol.duty d using (station_id, duty_id) where d.on_day between from_day and through_day
  union all select 'staffing ' || s::text || s.ctid from patrol.duty_staffing s join patrol.duty d using (station_id, duty_id) where d.on_day between from_day and through_day
$$;
select pg_temp.import_at('2031-01-01Z') \g /dev/null
select is(pg_temp.open('2031-05-01', '2031-05-31'), '94 0 0', 'a month: 31 days of three shifts, and a dispatch');
create temporary table month as select w from pg_temp.written('2031-05-01', '2031-05-31') w;
select cmp_ok((select count(*) from month), '>', 500::bigint, 'much is written');
select is(pg_temp.open('2031-05-01', '2031-05-31'), '0 94 0', 'again: nothing');
select set_eq($$select pg_temp.written('2031-05-01', '2031-05-31')$$, 'select w from month', 'not a row is written anew');
select is(pg_temp.open('2031-05-10', '2031-05-12'), '0 9 0', 'nor by a part of it');
select is(pg_temp.open('2031-05-10', '2031-05-12', '2031-05-11 05:00Z'), '0 5 0', 'what has started is neither kept nor changed: it stands');
select set_eq($$select pg_temp.written('2031-05-01', '2031-05-31')$$, 'select w from month', 'as it was');

-- Each thing a duty copies makes an unstarted one new, and only those that have it.
create function pg_temp.replanned(changed jsonb, from_day date default '2031-05-14', through_day date default '2031-05-15') returns text language plpgsql as $$
declare result text;
begin
  perform pg_temp.import_at(now(), changed);
  result := pg_temp.open(from_day, through_day);
  perform pg_temp.import_at(now());
  return result || ' / ' || pg_temp.open(from_day, through_day);
end $$;
select is(pg_temp.replanned(pg_temp.with_record('lines.csv', 3, 'L2,二线,E,vehicle,no,anyone,,')), '2 4 2 / 2 4 2', 'the line''s mode');
select is(pg_temp.replanned(pg_temp.with_record('lines.csv', 3, 'L2,改名,E,post,no,anyone,,')), '0 6 0 / 0 6 0', 'its name is not copied');
select is(pg_temp.replanned(pg_temp.with_record('lines.csv', 3, 'L2,二线,S1,post,no,anyone,,')), '2 4 2 / 2 4 2', 'its unit, and with it station and zone');
select is(pg_temp.replanned(pg_temp.with_record('shifts.csv', 3, 'L1,N,夜班,fixed,,,20:00,600,1,,30,61,,')), '2 4 2 / 2 4 2', 'a grace');
select is(pg_temp.replanned(pg_temp.with_record('shifts.csv', 3, 'L1,N,夜班,fixed,,,20:00,600,2,30,30,60,,')), '2 4 2 / 2 4 2', 'rounds');
select is(pg_temp.replanned(pg_temp.with_record('checkpoints.csv', 5, 'D1,广场,E,,standing,,,,,,')), '2 4 2 / 2 4 2', 'a checkpoint''s kind');
select is(pg_temp.replanned(pg_temp.with_record('checkpoints.csv', 5, 'D1,广场,E,,ordinary,,3,,,,')), '2 4 2 / 2 4 2', 'its level');
select is(pg_temp.replanned(pg_temp.with_record('checkpoints.csv', 4, 'C3,学校,S1a,,standing,,2,,,2031-05-05,2031-05-14')), '2 4 2 / 2 4 2', 'its days');
select is(pg_temp.replanned(pg_temp.with_record('stops.csv', 5, 'L2,1,D1,3')), '2 4 2 / 2 4 2', 'a dwell');
select is(pg_temp.replanned(pg_temp.with_record('crew_members.csv', 6, 'A,P4,2031-05-15,')), '1 5 1 / 1 5 1', 'a crew''s members');
select is(pg_temp.replanned(pg_temp.with_record('staffing.csv', 4, 'L2,officer,1')), '2 4 2 / 2 4 2', 'staffing');
select is(pg_temp.replanned(pg_temp.with_record('dispatches.csv', 4, 'L1,M,2031-05-15,18:30,75,')), '3 4 2 / 2 4 3', 'a dispatch, and what its neighbours accept');

-- Half a day has gone.
create temporary table started as select w from pg_temp.written('2031-05-01', '2031-05-19') w;
select pg_temp.import_at(now(), pg_temp.with_record('checkpoints.csv', 3, 'C2,车站,S1,,must_reach,,,,,,')
  || jsonb_build_object('shifts.csv', replace(replace(pg_temp.small_feed()->>'shifts.csv', '08:00,600,2,30,30,60', '09:00,540,1,,,'), e'\nL2,N,夜岗,fixed,,,22:00,480,1,,,,,', '')) || jsonb_build_object('stops.csv', e'line,position,checkpoint,dwell_minutes\nL1,10,C2,\nL2,1,D1,')) \g /dev/null
select is(pg_temp.open('2031-05-01', '2031-05-31', '2031-05-20 02:00Z'), '23 0 35', 'at ten in the morning of the 20th the plan changes');
select set_eq($$select pg_temp.written('2031-05-01', '2031-05-19')$$, 'select w from started', 'what has started keeps every byte');
select results_eq($$select distinct format('%s %s %s', s.shift, to_char(starts_at at time zone 'Asia/Shanghai', 'HH24:MI'), string_agg(c.checkpoint || ' ' || v.kind, ', ' order by v.round, v.position))
                      from patrol.duty d join patrol.shift s using (shift_id) join patrol.visit v using (station_id, duty_id) join patrol.checkpoint c using (checkpoint_id)
                     where d.on_day between '2031-05-20' and '2031-05-31' group by d.duty_id, s.shift, d.starts_at order by 1$$,
  array['D 08:00 C1 must_reach, C2 ordinary, C3 standing, C1 must_reach, C2 ordinary, C3 standing', 'D 09:00 C2 must_reach', 'N 20:00 C2 must_reach'], 'the duty of that morning too; the rest is the new plan');
select results_eq($$select pg_temp.duties('2031-05-20', '2031-05-20')$$, array['L1 D 2031-05-20 20 08:00–20 18:00', 'L1 N 2031-05-20 20 20:00–21 06:00'], 'a shift that left has no duty any more');
-- What has started keeps its time.
select pg_temp.import_at(now(), jsonb_build_object('dispatches.csv', null,
  'shifts.csv', replace(replace(pg_temp.small_feed()->>'shifts.csv', '20:00,600,1,', '17:30,600,1,'), '08:00,600,2,30,30,60', '08:00,300,2,30,,'))) \g /dev/null
select is(pg_temp.open('2031-05-20', '2031-05-21', '2031-05-20 02:00Z'), '4 0 3 {"L1 N 2031-05-20: a duty of the line that stands covers that time, no duty is opened"}', 'a window that a running duty covers is not opened, and that is said');

-- Filling in.
select pg_temp.import_at(now()) \g /dev/null
select is(pg_temp.open('2031-04-28', '2031-05-03', '2031-06-01Z'), '9 0 0', 'days before the first: only those');
select results_eq($$select on_day, bool_and(backfilled), bool_or(backfilled) from patrol.duty where on_day between '2031-04-29' and '2031-05-02' group by on_day order by 1$$,
  $$values ('2031-04-29'::date, true, true), ('2031-04-30', true, true), ('2031-05-01', false, false), ('2031-05-02', false, false)$$, 'marked as filled in');
delete from patrol.duty d using patrol.shift s where s.shift_id = d.shift_id and s.shift = 'D' and d.on_day = '2031-05-02';
select is(pg_temp.open('2031-05-02', '2031-05-02', '2031-06-01Z'), '0 0 0', 'not where another duty of the line stands on that date');
-- as_of cannot make what has really started look as if it had not.
select pg_temp.open((now() - interval '3 days')::date, (now() - interval '3 days')::date, now() - interval '9 days') \g /dev/null
select is((select bool_and(backfilled) from patrol.duty where on_day = (now() - interval '3 days')::date), true, 'an earlier as_of does not hide a backfill');
select is(pg_temp.open((now() - interval '3 days')::date, (now() - interval '3 days')::date, now() - interval '9 days'), '0 0 0', 'nor open what stands to change');

-- A time already past is nothing to move a duty to that has not started; and one pass does all there is to do.
create function pg_temp.dispatched(record text, shifts text default null) returns void language sql as $$
  select pg_temp.import_at(now(), jsonb_build_object('shifts.csv', coalesce(shifts, pg_temp.small_feed()->>'shifts.csv'),
                                                     'dispatches.csv', concat_ws(e'\n', 'line,shift,date,start,duration_minutes,crew', record)))
$$;
select pg_temp.dispatched('L1,M,2031-06-10,18:30,60,B') \g /dev/null
select is(pg_temp.open('2031-06-10', '2031-06-10', '2031-06-10 04:00Z'), '4 0 0', 'a date is opened while its day duty runs');
select pg_temp.dispatched('L1,M,2031-06-10,06:30,60,B') \g /dev/null
create temporary table stood as select w from pg_temp.written('2031-06-10', '2031-06-10') w;
select is(pg_temp.open('2031-06-10', '2031-06-10', '2031-06-10 04:00Z'), '0 2 0 {"L1 M 2031-06-10: the plan begins it at a time already past, its duty stays as it was written"}', 'a duty to come is moved to a time that is past: that is said');
select set_eq($$select pg_temp.written('2031-06-10', '2031-06-10')$$, 'select w from stood', 'and it stands');
select pg_temp.dispatched('L1,M,2031-06-10,06:30,60,B', replace(pg_temp.small_feed()->>'shifts.csv', 'N,夜班,fixed,,,20:00,600', 'N,夜班,fixed,,,19:00,660')) \g /dev/null
select is(pg_temp.open('2031-06-10', '2031-06-10', '2031-06-10 04:00Z'), '0 1 1 {"L1 M 2031-06-10: the plan begins it at a time already past, its duty stays as it was written","L1 N 2031-06-10: a duty of the line that stands covers that time, no duty is opened"}', 'it keeps its time against others');
select is(pg_temp.open('2031-06-10', '2031-06-10', '2031-06-10 10:45Z'), '0 1 0 {"L1 N 2031-06-10: a duty of the line that stands covers that time, no duty is opened"}', 'and starts as it was written');
-- A duty that goes makes room for what is past, at once and not only for the next to come by.
select pg_temp.dispatched(null) \g /dev/null
select is(pg_temp.open('2031-06-12', '2031-06-12', '2031-06-12 10:00Z'), '3 0 0', 'another date, at noon in Berlin');
select pg_temp.dispatched(null, replace(pg_temp.small_feed()->>'shifts.csv', 'L2,N,夜岗,fixed,,,22:00', 'L2,E,早岗,fixed,,,04:00')) \g /dev/null
select is(pg_temp.open('2031-06-12', '2031-06-12', '2031-06-12 10:00Z'), '1 1 1', 'a night duty that goes makes room for one that has begun');
select is(pg_temp.open('2031-06-12', '2031-06-12', '2031-06-12 10:00Z'), '0 1 0', 'once');
select * from finish();
rollback;
