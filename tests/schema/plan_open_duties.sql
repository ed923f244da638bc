-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which duties a plan gives, with what crew, staffing and visits.
begin;
\ir fixtures/plan_feed.psql
select plan(38);
select pg_temp.import() \g /dev/null
-- May 2031: the 1st is a Thursday and a holiday, the 2nd sensitive for S1; the small feed has dispatches on the 3rd and 4th.
create function pg_temp.open(from_day date, through_day date, as_of timestamptz default '2031-01-01Z') returns text language sql as $$
  select concat_ws(' ', o.opened, o.kept, o.removed, nullif(o.problems, '{}')) from plan.open_duties(from_day, through_day, as_of) o
$$;
select is(pg_temp.open('2031-05-02', '2031-05-04'), '10 0 0', 'three days: two fixed shifts, a post, a dispatch');
select results_eq($$select pg_temp.duties('2031-05-02', '2031-05-04')$$, array[
  'L1 D 2031-05-02 02 08:00–02 18:00', 'L1 N 2031-05-02 02 20:00–03 06:00',
  'L1 D 2031-05-03 03 08:00–03 18:00', 'L1 M 2031-05-03 03 18:30–03 19:30', 'L1 N 2031-05-03 03 20:00–04 06:00',
  'L1 D 2031-05-04 04 08:00–04 18:00', 'L1 N 2031-05-04 04 21:00–04 23:00',
  'L2 N 2031-05-02 02 22:00–03 06:00', 'L2 N 2031-05-03 03 22:00–04 06:00', 'L2 N 2031-05-04 04 22:00–05 06:00'],
  'by the local time of each line''s unit, past midnight; a dispatch makes a mobile duty and overrides a fixed one');
select is((select starts_at from patrol.duty join patrol.line using (line_id) where line = 'L2' and on_day = '2031-05-02'), '2031-05-02 20:00Z', 'Berlin''s time in Berlin');
select is((select starts_at from patrol.duty join patrol.shift using (shift_id) where shift = 'D' and on_day = '2031-05-02'), '2031-05-02 00:00Z', 'Shanghai''s in Shanghai');
select results_eq($$select line::text, station.unit::text, own.unit::text from (select distinct line_id, station_id, unit_id from patrol.duty) d join patrol.line using (line_id)
                      join patrol.unit station on station.unit_id = d.station_id join patrol.unit own on own.unit_id = d.unit_id order by 1$$,
  $$values ('L1', 'S1', 'S1a'), ('L2', 'E', 'E')$$, 'the station of the line''s unit');
select results_eq($$select d.mode, d.ordered, d.eligibility, d.rounds::int, d.min_gap_minutes::int, d.early_grace_minutes::int, d.late_grace_minutes::int, d.backfilled, d.written_at
                      from patrol.duty d join patrol.shift using (shift_id) where shift = 'D' and on_day = '2031-05-02'$$,
  $$values ('foot', true, 'crew', 2, 30, 30, 60, false, '2031-01-01Z'::timestamptz)$$, 'what it is judged by is copied');

create function pg_temp.members(shift text, on_day date) returns text language sql as $$
  select coalesce(string_agg(badge, ' ' order by badge), '-') from patrol.duty d join patrol.shift s using (shift_id) left join patrol.duty_member m using (station_id, duty_id) left join patrol.person using (person_id)
   where s.shift = members.shift and d.on_day = members.on_day and d.line_id = (select line_id from patrol.line where line = 'L1')
$$;
select is(pg_temp.members('D', '2031-05-02'), 'P3 P4', 'the crew whose day of the cycle it is');
select is(pg_temp.members('D', '2031-05-03'), 'P1 P2', 'the next day the other');
select is(pg_temp.members('M', '2031-05-03'), 'P3 P4', 'a dispatch names its crew');
select is(pg_temp.members('N', '2031-05-04'), 'P3 P4', 'also in place of the roster''s');
select is(pg_temp.members('N', '2031-05-03'), 'P1 P2', 'a roster every day');
select pg_temp.open('2031-05-06', '2031-05-12') \g /dev/null
select is(pg_temp.members('N', '2031-05-06'), 'P1 P2', 'its last day');
select is(pg_temp.members('N', '2031-05-07'), '-', 'a duty without a crew is a duty');
select is(pg_temp.members('D', '2031-05-08'), 'P3', 'a member until the day before');
select is(pg_temp.members('D', '2031-05-12'), '-', 'and a person who was in service until the 10th');
select results_eq($$select distinct person_kind, count::int from patrol.duty_staffing order by 1$$, $$values ('auxiliary', 2), ('officer', 1)$$, 'the staffing is copied');
select is((select count(*) from patrol.duty_staffing join patrol.duty using (station_id, duty_id) join patrol.line using (line_id) where line = 'L2'), 0::bigint, 'where the line has one');

create function pg_temp.visits(shift text, on_day date) returns text language sql as $$
  select string_agg(format('%s.%s %s %s%s%s', v.round, v.position, c.checkpoint, v.kind, ' level ' || v.level, ' dwell ' || v.dwell_minutes), ', ' order by v.round, v.position)
    from patrol.visit v join patrol.duty d using (station_id, duty_id) join patrol.shift s using (shift_id) join patrol.checkpoint c using (checkpoint_id) join patrol.line l on l.line_id = d.line_id
   where s.shift = visits.shift and v.on_day = visits.on_day and l.line = 'L1'
$$;
select is(pg_temp.visits('N', '2031-05-04'), '1.10 C1 must_reach level 1 dwell 5, 1.20 C2 ordinary', 'stops in their places, with kind, level and dwell of the day');
select is(pg_temp.visits('D', '2031-05-04'), '1.10 C1 must_reach level 1 dwell 5, 1.20 C2 ordinary, 2.10 C1 must_reach level 1 dwell 5, 2.20 C2 ordinary', 'each in every round');
select is(pg_temp.visits('N', '2031-05-06'), '1.10 C1 must_reach level 1 dwell 5, 1.20 C2 ordinary, 1.30 C3 standing level 2', 'a checkpoint from the day it is in service');

-- Calendar: nearest unit up the tree, then the row for all, then the weekday.
create function pg_temp.days_of(kinds text, calendar text default null) returns text language plpgsql as $$
begin
  perform pg_temp.import(jsonb_build_object('rosters.csv', null, 'dispatches.csv', null, 'shifts.csv', e'line,shift,name,kind,days,day_kinds,start,duration_minutes,rounds\nL1,K,班,fixed,' || kinds || ',09:00,60,1',
                                            'calendar.csv', coalesce(calendar, pg_temp.small_feed()->>'calendar.csv')));
  perform pg_temp.open('2031-04-26', '2031-05-05');
  return (select string_agg(to_char(on_day, 'FMDD'), ' ' order by on_day) from patrol.duty join patrol.line using (line_id) where line = 'L1' and on_day between '2031-04-26' and '2031-05-05');
end $$;
select is(pg_temp.days_of(','), '26 27 28 29 30 1 2 3 4 5', 'every day');
select is(pg_temp.days_of('67,'), '26 27 3 4', 'weekends by the weekday');
select is(pg_temp.days_of(',weekend'), '26 27 3 4', 'weekends by kind');
select is(pg_temp.days_of(',workday'), '28 29 30 5', 'workdays: neither school nor sensitive ones');
select is(pg_temp.days_of(',school|sensitive'), '1 2', 'the bureau''s row stands before the one for all, the station''s counts below it');
select is(pg_temp.days_of(',holiday'), null, 'the row for all yields to the bureau''s');
select is(pg_temp.days_of(',holiday', e'date,unit,day_kind\n2031-05-01,,holiday\n2031-05-01,E,workday'), '1', 'a row of another branch says nothing');
select is(pg_temp.days_of('5,workday', e'date,unit,day_kind\n2031-05-02,S1a,holiday\n2031-05-02,B,workday'), null, 'the unit''s own row comes first');
select is(pg_temp.days_of('4,workday', e'date,unit,day_kind\n2031-05-03,,workday'), '1', 'both weekday and kind must fit');

-- Validity.
select pg_temp.import(pg_temp.with_record('lines.csv', 2, 'L1,一线,S1a,foot,yes,crew,2031-05-03,2031-05-04')) \g /dev/null
select pg_temp.open('2031-05-02', '2031-05-05') \g /dev/null
select results_eq($$select distinct on_day from patrol.duty join patrol.line using (line_id) where line = 'L1' and on_day between '2031-05-01' and '2031-05-06' order by 1$$, $$values ('2031-05-03'::date), ('2031-05-04')$$, 'the days of the line');
select pg_temp.import(pg_temp.with_record('shifts.csv', 2, 'L1,D,日班,fixed,,,08:00,600,2,30,30,60,2031-05-04,2031-05-04')) \g /dev/null
select pg_temp.open('2031-05-02', '2031-05-05') \g /dev/null
select results_eq($$select on_day from patrol.duty join patrol.shift using (shift_id) where shift = 'D' and on_day between '2031-05-01' and '2031-05-05' order by 1$$, $$values ('2031-05-04'::date)$$, 'the days of the shift');
select pg_temp.import(jsonb_build_object('stops.csv', e'line,position,checkpoint,dwell_minutes\nL1,30,C3,\nL2,1,D1,')) \g /dev/null
select is(pg_temp.open('2031-05-03', '2031-05-06'), '3 5 0 {"L1 D 2031-05-03: no checkpoint of the line is in service, no duty is opened (nor on 1 later days)","L1 M 2031-05-03: no checkpoint of the line is in service, no duty is opened","L1 N 2031-05-03: no checkpoint of the line is in service, no duty is opened (nor on 1 later days)"}',
  'a duty without a visit is not opened, and that is said');
select results_eq($$select pg_temp.duties('2031-05-03', '2031-05-06')$$, array['L1 D 2031-05-05 05 08:00–05 18:00', 'L1 N 2031-05-05 05 20:00–06 06:00', 'L1 D 2031-05-06 06 08:00–06 18:00', 'L1 N 2031-05-06 06 20:00–07 06:00',
  'L2 N 2031-05-03 03 22:00–04 06:00', 'L2 N 2031-05-04 04 22:00–05 06:00', 'L2 N 2031-05-05 05 22:00–06 06:00', 'L2 N 2031-05-06 06 22:00–07 06:00'], 'the others are');
-- Asked wrongly.
select throws_ok($$select plan.open_duties('2031-05-02', '2031-05-01')$$, 'PT400', 'duties cannot be opened from 2031-05-02 through 2031-05-01', 'days the wrong way round');
select throws_ok($$select plan.open_duties('2031-05-02', '2041-05-01')$$, 'PT400', null, 'ten years');
select is(pg_temp.as_role('patrol_editor', $$select plan.open_duties('2031-05-02', '2031-05-02')$$), 'allowed', 'an editor opens duties');
select is(pg_temp.as_role('patrol_auditor', $$select plan.open_duties('2031-05-02', '2031-05-02')$$), '42501', 'an auditor does not');
select is_empty('select from patrol.visit v left join patrol.duty d using (station_id, duty_id) where d.on_day is distinct from v.on_day', 'a visit''s date is its duty''s');
select * from finish();
rollback;
