-- SPDX-License-Identifier: GPL-3.0-or-later
-- From when until when a duty accepts clock-ins: never two duties of a line at one instant. And when its hours fall, with daylight saving.
begin;
\ir fixtures/plan_feed.psql
select plan(21);
create function pg_temp.shifts(variadic records text[]) returns void language sql as $$
  select pg_temp.import_at(now(), jsonb_build_object('rosters.csv', null, 'dispatches.csv', null, 'shifts.csv',
    concat_ws(e'\n', 'line,shift,name,kind,start,duration_minutes,rounds,early_grace_minutes,late_grace_minutes,from,until', array_to_string(records, e'\n'))))
$$;
create function pg_temp.open(from_day date, through_day date, as_of timestamptz default '2031-01-01Z') returns text language sql as $$
  select concat_ws(' ', o.opened, o.kept, o.removed) from plan.open_duties(from_day, through_day, as_of) o
$$;
create function pg_temp.accepted(from_day date, through_day date) returns setof text language sql as $$
  select format('%s %s %s…%s', s.shift, to_char(d.on_day, 'DD'), to_char(d.accept_from at time zone plan.timezone_of(d.unit_id), 'DD HH24:MI'), to_char(d.accept_until at time zone plan.timezone_of(d.unit_id), 'DD HH24:MI'))
    from patrol.duty d join patrol.shift s using (shift_id) where d.on_day between from_day and through_day order by d.line_id, d.starts_at
$$;
select pg_temp.shifts('L1,A,早,fixed,08:00,120,1,30,60,,', 'L1,B,中,fixed,10:20,100,1,60,30,,', 'L1,C,晚,fixed,22:00,480,1,30,60,,') \g /dev/null
select pg_temp.open('2031-06-02', '2031-06-03') \g /dev/null
select results_eq($$select pg_temp.accepted('2031-06-02', '2031-06-03')$$, array['A 02 02 07:30…02 10:20', 'B 02 02 10:20…02 12:30', 'C 02 02 21:30…03 07:00', 'A 03 03 07:30…03 10:20', 'B 03 03 10:20…03 12:30', 'C 03 03 21:30…04 07:00'],
  'until the late grace is over or the next begins; from the early grace or when the one before is done');
select is(pg_temp.open('2031-06-04', '2031-06-04'), '3 0 0', 'the next day alone');
select results_eq($$select pg_temp.accepted('2031-06-03', '2031-06-04')$$, array['A 03 03 07:30…03 10:20', 'B 03 03 10:20…03 12:30', 'C 03 03 21:30…04 07:00', 'A 04 04 07:30…04 10:20', 'B 04 04 10:20…04 12:30', 'C 04 04 21:30…05 07:00'], 'knows the day before');
select pg_temp.shifts('L1,A,早,fixed,06:10,120,1,60,60,2031-06-11,', 'L1,C,晚,fixed,22:00,480,1,30,60,,') \g /dev/null
select pg_temp.open('2031-06-12', '2031-06-12'), pg_temp.open('2031-06-10', '2031-06-10') \g /dev/null
select results_eq($$select pg_temp.accepted('2031-06-10', '2031-06-12')$$, array['C 10 10 21:30…11 07:00', 'A 12 12 05:10…12 09:10', 'C 12 12 21:30…13 07:00'], 'days apart do not touch');
select is(pg_temp.open('2031-06-11', '2031-06-11'), '2 0 0', 'the day between, last');
select results_eq($$select pg_temp.accepted('2031-06-10', '2031-06-12')$$, array['C 10 10 21:30…11 06:10', 'A 11 11 06:10…11 09:10', 'C 11 11 21:30…12 06:10', 'A 12 12 06:10…12 09:10', 'C 12 12 21:30…13 07:00'],
  'its neighbours on either side give way: the order of opening does not matter');
select is(pg_temp.open('2031-06-10', '2031-06-12'), '0 5 0', 'all at once changes nothing more');
-- A neighbour that has started keeps what it accepts.
select pg_temp.shifts('L1,C,晚,fixed,22:00,480,1,30,60,,') \g /dev/null
select pg_temp.open('2031-06-20', '2031-06-20') \g /dev/null
select pg_temp.shifts('L1,A,早,fixed,06:10,20,1,60,60,,', 'L1,C,晚,fixed,22:00,480,1,30,60,,') \g /dev/null
select pg_temp.open('2031-06-20', '2031-06-21', '2031-06-20 15:00Z') \g /dev/null
select results_eq($$select pg_temp.accepted('2031-06-20', '2031-06-21')$$, array['C 20 20 21:30…21 07:00', 'A 21 21 07:00…21 07:30', 'C 21 21 21:30…22 07:00'], 'the next one''s begins after it');
select pg_temp.open('2031-06-25', '2031-06-25', '2031-06-26Z') \g /dev/null
select pg_temp.shifts('L1,A,早,fixed,06:10,20,1,60,60,,', 'L1,C,晚,fixed,22:00,480,1,30,60,,', 'L2,Q,岗,fixed,00:00,1440,1,30,60,,') \g /dev/null
select pg_temp.open('2031-06-24', '2031-06-24', '2031-06-26Z') \g /dev/null
select results_eq($$select a from pg_temp.accepted('2031-06-24', '2031-06-25') a where a not like 'Q%'$$, array['A 24 24 05:10…24 07:30', 'C 24 24 21:30…25 05:10', 'A 25 25 05:10…25 07:30', 'C 25 25 21:30…26 07:00'], 'a day filled in before started ones yields to them');
select is_empty($$select from patrol.duty a join patrol.duty b using (line_id) where a.duty_id < b.duty_id and tstzrange(a.accept_from, a.accept_until) && tstzrange(b.accept_from, b.accept_until)$$, 'no instant belongs to two duties of a line');
-- Overlaps that only the opening can see.
select pg_temp.shifts('L1,A,早,fixed,08:00,120,1,,,2031-07-02,', 'L1,B,中,fixed,07:00,90,1,,,2031-07-02,') \g /dev/null
select throws_ok($$select plan.open_duties('2031-07-01', '2031-07-03', '2031-01-01Z')$$, 'PT400', 'the duties L1 B 2031-07-02 07:00–08:30 and L1 A 2031-07-02 08:00–10:00 overlap, and 1 more pairs', 'windows that overlap are refused, both named');
select is_empty($$select pg_temp.duties('2031-07-01', '2031-07-03')$$, 'and nothing is opened');

delete from patrol.duty;
-- Daylight saving, Berlin: forward on 2031-03-30 at 02:00, back on 2031-10-26 at 03:00.
select pg_temp.shifts('L2,N,夜,fixed,22:00,480,1,,,,') \g /dev/null
select pg_temp.open('2031-03-28', '2031-03-31'), pg_temp.open('2031-10-24', '2031-10-27') \g /dev/null
select results_eq($$select pg_temp.duties('2031-03-28', '2031-03-31')$$, array['L2 N 2031-03-28 28 22:00–29 06:00', 'L2 N 2031-03-29 29 22:00–30 07:00', 'L2 N 2031-03-30 30 22:00–31 06:00', 'L2 N 2031-03-31 31 22:00–01 06:00'],
  'a night of elapsed minutes ends an hour later by the clock when the clock goes forward');
select results_eq($$select pg_temp.duties('2031-10-24', '2031-10-27')$$, array['L2 N 2031-10-24 24 22:00–25 06:00', 'L2 N 2031-10-25 25 22:00–26 05:00', 'L2 N 2031-10-26 26 22:00–27 06:00', 'L2 N 2031-10-27 27 22:00–28 06:00'],
  'an hour earlier when it goes back');
select is((select array_agg(starts_at order by starts_at) from patrol.duty where on_day in ('2031-03-29', '2031-03-30')), array['2031-03-29 21:00Z', '2031-03-30 20:00Z']::timestamptz[], 'starting by the clock of the day');
select is_empty($$select from patrol.duty join patrol.line using (line_id) where line = 'L2' and ends_at - starts_at <> interval '480 minutes'$$, 'and lasting as long as ever');
delete from patrol.duty;
select pg_temp.shifts('L2,X,岗,fixed,02:30,60,1,,,2031-01-01,') \g /dev/null
select pg_temp.open('2031-03-30', '2031-03-30'), pg_temp.open('2031-10-26', '2031-10-26') \g /dev/null
select is((select starts_at from patrol.duty where on_day = '2031-03-30' and line_id = (select line_id from patrol.line where line = 'L2')), '2031-03-30 01:30Z', 'half past two, which does not exist, is half past three');
select is((select starts_at from patrol.duty where on_day = '2031-10-26' and line_id = (select line_id from patrol.line where line = 'L2')), '2031-10-26 01:30Z', 'which comes twice, is the second');
delete from patrol.duty;
-- Round the clock tiles a day of 24 hours; on the day of 23 it overlaps, and that is said.
select pg_temp.shifts('L2,A,甲,fixed,00:00,720,1,,,2031-02-01,', 'L2,B,乙,fixed,12:00,720,1,,,2031-02-01,') \g /dev/null
select is(pg_temp.open('2031-03-28', '2031-03-29'), '4 0 0', 'two shifts of twelve hours');
select throws_ok($$select plan.open_duties('2031-03-30', '2031-03-30', '2031-01-01Z')$$, 'PT400', 'the duties L2 A 2031-03-30 00:00–13:00 and L2 B 2031-03-30 12:00–00:00 overlap', 'clash on the short day');
select is(pg_temp.open('2031-10-26', '2031-10-26'), '2 0 0', 'not on the long one');
select * from finish();
rollback;
