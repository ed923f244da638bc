-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statistics as the desk asks for them: compared, as text, with rights; and counted again from what patrolctl exports.
begin;
\ir fixtures/district.psql
select plan(37);
select record.ensure_month(parent => parent, month => month)
  from unnest('{patrol.visit,patrol.sighting,patrol.clock_in}'::regclass[]) as parent, unnest('{2025-02-01,2025-03-01}'::date[]) as month \g /dev/null

-- This week and the one before, and the same of the year before. 6 March 2026 and 7 March 2025 are Fridays.
select pg_temp.duty('L1', day || ' 09:00', 60, '{C1,C4}')
  from unnest('{2026-02-27,2026-03-05,2026-03-06,2026-03-07,2025-03-07,2025-03-08,2025-03-13}'::text[]) as day \g /dev/null
select pg_temp.tap('C1', 'P1', day || ' 09:10') from unnest('{2026-03-05,2026-03-06,2026-03-07,2025-03-07,2025-03-13}'::text[]) as day \g /dev/null
select pg_temp.tap('C4', 'P2', '2026-03-06 09:30'), pg_temp.tap('C4', 'P1', '2026-03-06 09:40') \g /dev/null
insert into patrol.zone (zone, name, unit_id) select 'Z1', '网格一', unit_id from patrol.unit where unit = 'S1';
update patrol.checkpoint set zone_id = (select zone_id from patrol.zone), category = '内保单位' where checkpoint = 'C1';

select results_eq(
  $$select period, first_day, last_day, presented_on, partial, subject, duties, person_times, done, patrol_minutes,
           first_day_before, duties_before, person_times_before, done_before, completion_before
      from desk.statistics('2026-02-27', '2026-03-12', 'week', 'lines', null, '2026-03-20Z')$$,
  $$values ('2026-02-27', date '2026-02-27', date '2026-03-05', date '2026-03-06', false, 'L1', 2, 1, 1, 0::bigint, null::date, null::integer, null::integer, null::integer, null::numeric),
           ('2026-03-06', '2026-03-06', '2026-03-12', '2026-03-13', false, 'L1', 2, 3, 3, 30, null, null, null, null, null)$$,
  'two weeks, compared with nothing');
select results_eq(
  $$select period, duties, person_times, done, clock_ins, completion, first_day_before, last_day_before, duties_before, person_times_before, done_before,
           clock_ins_before, patrol_minutes_before, completion_before, rank_before
      from desk.statistics('2026-03-06', '2026-03-12', 'week', 'lines', null, '2026-03-20Z', 'previous')$$,
  $$values ('2026-03-06', 2, 3, 3, 4, 13::numeric / 14, date '2026-02-27', date '2026-03-05', 2, 1, 1, 1, 0::bigint, 6::numeric / 14, null::integer)$$,
  'with the week before');
select results_eq(
  $$select subject, duties, done, first_day_before, last_day_before, duties_before, done_before, visits_before, walked_before, attended_before,
           crew_times_before, vehicle_times_before, person_minutes_before, counted_before, lines_walked_before
      from desk.statistics('2026-03-06', '2026-03-12', 'week', 'people', null, '2026-03-20Z', 'year')$$,
  $$values ('P1', 2, 3, date '2025-03-07', date '2025-03-13', 3, 2, 6, 0, 2, 2, 0, 0::bigint, 6, 0),
           ('P2', 0, 0, '2025-03-07', '2025-03-13', null, null, null, null, null, null, null, null, null, null)$$,
  'with the same week of the year before; who had no part then has nothing to compare');
select results_eq(
  $$select last_day, partial, duties, last_day_before, duties_before from desk.statistics('2026-03-06', '2026-03-12', 'week', 'lines', null, '2026-03-07 12:00Z', 'year')$$,
  $$values (date '2026-03-07', true, 2, date '2025-03-08', 2)$$, 'a week that is not over: with as much of the other');
select results_eq($$select period, first_day_before, duties, duties_before from desk.statistics('2026-02-26', '2026-03-07', 'day', 'lines', null, '2026-03-20Z', 'previous')$$,
  $$values ('2026-02-27', date '2026-02-26', 1, null::integer), ('2026-03-05', '2026-03-04', 1, null), ('2026-03-06', '2026-03-05', 1, 1), ('2026-03-07', '2026-03-06', 1, 1)$$,
  'each day with the day before');
select results_eq($$select subject, person_times from desk.statistics('2026-03-06', '2026-03-12', 'week', 'people', 'S1a', '2026-03-20Z')$$,
  $$select null::text, null::integer where false$$, 'of a unit: its people alone');
select is_empty($$select * from desk.statistics('2026-03-21', '2026-03-31', 'month', 'lines', null, '2026-03-20Z')$$, 'days that are yet to come hold nothing');
select throws_ok($$select * from desk.statistics('2026-03-06', '2026-03-12', 'week', 'lines', null, '2026-03-20Z', 'best')$$, 'PT400',
  'a period is compared with the previous one or with that of the year before, not with "best"', 'other comparisons are refused');
select throws_ok($$select * from desk.statistics('2026-03-06', '2026-03-12', 'age', 'lines', null, '2026-03-20Z', 'year')$$, 'PT400', 'there is no period "age"', 'and other periods');

select results_eq(
  $$select subject, owed, done.counted, completion, owed_before, counted_before, completion_before, checkpoints_before, reached_before, on_time_before, missed_before
      from desk.coverage('2026-03-06', '2026-03-12', 'week', 'category', null, '2026-03-20Z', 'previous') as done$$,
  $$values ('内保单位', 2, 2, 1::numeric, 2, 2, 1::numeric / 2, 1, 1, 1, 1), (null, 2, 2, 1::numeric / 2, 2, 2, 0, 1, 0, 0, 2)$$,
  'coverage compared, also where a checkpoint has no category');
select results_eq($$select last_day, owed from desk.coverage('2026-03-06', '2026-03-12', 'week', 'line', null, '2026-03-06 12:00Z')$$,
  $$values (date '2026-03-06', 2)$$, 'up to the day of asking');
select throws_ok($$select * from desk.coverage('2026-03-06', '2026-03-12', 'week', 'colour', null, '2026-03-20Z')$$, 'PT400', null, 'other groupings are refused');

-- As text
select results_eq($$select * from desk.csv_activity('2026-03-06', '2026-03-12', 'week', 'lines', null, '2026-03-20Z', 'previous')$$,
  $$values ('2026-03-06', '2026-03-06', '2026-03-12', '2026-03-13', 'no', 'L1', '线L1', 'S1', 'foot', '2', '2', '1', '1', '1', '4', '3', '3', '2', '0', '30', '30', '4',
            '0.000000', '1.000000', '0.000000', '0.000000', '4', '0.928571', null::text, '2026-02-27', '2026-03-05', '2', '1', '0', '0', '4', '1', '1', '1', '0', '0', '0', '1', '4',
            '0.428571', null::text)$$, 'activity as text');
select results_eq(
  $$select unnest(proargnames[8:]) collate "default" from pg_proc where oid = 'desk.csv_activity'::regproc$$,
  $$select unnest('{period,first_day,last_day,presented_on,partial,subject,name,unit,kind,duties,attended,walked,lines,lines_walked,visits,done,person_times,crew_times,vehicle_times,patrol_minutes,person_minutes,clock_ins,night,foot,vehicle,post,counted,completion,rank,first_day_before,last_day_before,duties_before,attended_before,walked_before,lines_walked_before,visits_before,done_before,person_times_before,crew_times_before,vehicle_times_before,patrol_minutes_before,person_minutes_before,clock_ins_before,counted_before,completion_before,rank_before}'::text[])$$,
  'the columns of patrolctl statistics activity');
select results_eq($$select * from desk.csv_coverage('2026-03-06', '2026-03-12', 'week', 'zone', null, '2026-03-20Z', 'previous')$$,
  $$values ('2026-03-06', '2026-03-06', '2026-03-12', '2026-03-13', 'no', 'Z1', '网格一', '1', '1', '2', '2', '2', '0', '0', '0', '0', '0', '1.000000',
            '2026-02-27', '2026-03-05', '1', '1', '2', '2', '1', '0', '1', '0', '0', '0.500000'),
           ('2026-03-06', '2026-03-06', '2026-03-12', '2026-03-13', 'no', null, null, '1', '1', '2', '2', '1', '0', '1', '0', '0', '0', '0.500000',
            '2026-02-27', '2026-03-05', '1', '0', '2', '2', '0', '0', '2', '0', '0', '0.000000')$$, 'coverage as text');
select results_eq(
  $$select unnest(proargnames[8:]) collate "default" from pg_proc where oid = 'desk.csv_coverage'::regproc$$,
  $$select unnest('{period,first_day,last_day,presented_on,partial,subject,name,checkpoints,reached,owed,counted,on_time,late,missed,excused,no_data,due,completion,first_day_before,last_day_before,checkpoints_before,reached_before,owed_before,counted_before,on_time_before,late_before,missed_before,excused_before,no_data_before,completion_before}'::text[])$$,
  'the columns of patrolctl statistics coverage');
select results_eq(
  $$select checkpoint, name, unit, zone, kind, category, level, clock_ins, comings, longest_gap_minutes, longest_from, longest_until, median_gap_minutes, unknown_minutes, blind_hours
      from desk.csv_gaps('2026-03-05Z', '2026-03-08Z', 'S1')$$,
  $$values ('C2', '点C2', 'S1', null, 'standing', null, '2', '0', '0', '4320', '2026-03-05T00:00:00Z', '2026-03-08T00:00:00Z', null, '0', '72'),
           ('C3', '点C3', 'S1', null, 'ordinary', null, '3', '0', '0', '4320', '2026-03-05T00:00:00Z', '2026-03-08T00:00:00Z', null, '0', '72'),
           ('C4', '点C4', 'S1', null, 'ordinary', null, null, '2', '1', '2300', '2026-03-06T09:40:00Z', '2026-03-08T00:00:00Z', null, '0', '71'),
           ('C1', '点C1', 'S1', 'Z1', 'must_reach', '内保单位', '1', '3', '3', '1440', '2026-03-05T09:10:00Z', '2026-03-06T09:10:00Z', '1440', '0', '69')$$,
  'gaps as text, the most neglected first');
select is((select string_agg(place::text, ',') from desk.csv_gaps('2026-03-05Z', '2026-03-08Z', 'S1') as gap, string_to_table(gap.hours, '|') with ordinality as hour (n, place)
            where checkpoint = 'C1' and n <> '0'), '82,106,130', 'with the hours of the week: nine o''clock on Thursday, Friday and Saturday');
select results_eq(
  $$select unnest(proargnames[4:]) collate "default" from pg_proc where oid = 'desk.csv_gaps'::regproc$$,
  $$select unnest('{checkpoint,name,unit,zone,kind,category,level,clock_ins,comings,longest_gap_minutes,longest_from,longest_until,median_gap_minutes,unknown_minutes,blind_hours,hours}'::text[])$$,
  'the columns of patrolctl statistics gaps');
select results_eq($$select max(longest_until) <= now(), count(*) from desk.gaps('2026-03-05Z', 'infinity', 'S1')$$, 'values (true, 4::bigint)', 'what is yet to come is no gap');

-- Rights
select function_privs_are('desk', fn, args, 'patrol_viewer', array['EXECUTE'], 'a viewer may look: ' || fn)
  from (values ('statistics', '{date,date,text,text,text,timestamptz,text}'::name[]), ('csv_activity', '{date,date,text,text,text,timestamptz,text}'),
               ('coverage', '{date,date,text,text,text,timestamptz,text}'), ('csv_coverage', '{date,date,text,text,text,timestamptz,text}'),
               ('gaps', '{timestamptz,timestamptz,text}'), ('csv_gaps', '{timestamptz,timestamptz,text}')) as f (fn, args);
select function_privs_are('desk', 'csv_activity', '{date,date,text,text,text,timestamptz,text}'::name[], 'patrol_agent', '{}'::name[], 'an agent may not');
set local role patrol_viewer;
select count(*) as rows from desk.csv_activity('2026-03-06', '2026-03-12', 'week', 'people', null, '2026-03-20Z', 'year') \gset
select count(*) as places from desk.csv_gaps('2026-03-05Z', '2026-03-08Z', null) \gset
select count(*) as groups from desk.csv_coverage('2026-03-06', '2026-03-12', 'week', 'level', null, '2026-03-20Z') \gset
reset role;
select is(array[:rows, :places, :groups], '{2,4,2}', 'and it works with a viewer''s rights');

-- Counted again by another way: from what patrolctl exports, for duties and clock-ins drawn by lot.
select pg_temp.forget() \g /dev/null
select setseed(0.42) \g /dev/null
select pg_temp.duty(line, format('2026-03-%s %s', to_char(day, 'FM00'), start), minutes, stops, crew => array[first, 'P2'], unit => unit, eligibility => eligibility)
  from (values ('R1', '{C1,C2,C3}'::text[], 'P1', 'S1', 'crew'), ('R2', '{C2,C4}', 'P3', 'S1a', 'unit'), ('R3', '{C4,C1}', 'P4', 'S2', 'anyone'), ('R4', '{C3}', 'P1', 'S1', 'crew'))
         as line (line, stops, first, unit, eligibility),
       (values ('08:00', 120), ('20:30', 300)) as shift (start, minutes), generate_series(1, 14) as day \g /dev/null
update patrol.duty set mode = of_line.mode from (values ('R1', 'foot'), ('R2', 'vehicle'), ('R3', 'post'), ('R4', 'motorcycle')) as of_line (line, mode)
 where line_id = (select line_id from patrol.line where line.line = of_line.line);
insert into patrol.card (uid, kind, plate, during)
  select '0400BB' || to_char(n, 'FM00'), 'vehicle', '川B000' || n / 2 || '警', '(,)' from generate_series(2, 7) as n;
select pg_temp.tap('C' || 1 + n % 4, case when random() < 0.9 then 'P' || 1 + floor(random() * 4)::integer end,
                   to_char('2026-03-01'::timestamp + round((case when n % 3 = 0 then floor(random() * 14) + 7.5 / 24 + random() * 0.14 else random() * 14.2 end * 86400)::numeric, 3) * interval '1 second', 'YYYY-MM-DD HH24:MI:SS.MS'),
                   reader => case when n % 5 = 0 then 'H2' else 'H1' end, event => case when n % 11 = 0 then 'E1' end)
  from generate_series(1, 700) as n \g /dev/null
select pg_temp.tap(case when n % 2 = 0 then 'C' || 1 + floor(random() * 4)::integer end, case when n % 4 <> 1 then 'P' || 1 + floor(random() * 4)::integer end,
                   to_char('2026-03-01'::timestamp + floor(random() * 14) * interval '1 day' + (7.5 + random() * 3.5) * interval '1 hour', 'YYYY-MM-DD HH24:MI:SS'),
                   reader => case when n % 2 = 0 then 'F1' else 'H1' end, uid => '0400BB' || to_char(2 + n % 6, 'FM00'))
  from generate_series(1, 120) as n \g /dev/null
update patrol.sighting set card_id = card.card_id, person_id = case when sighting.checkpoint_id is null then sighting.person_id end from patrol.card where card.uid = sighting.uid;
insert into patrol.clock_in (station_id, entry, device_at, received_at, journal, kind, uid, auth, digest)
  select station_id, entry, at, received_at, journal, 'tap', uid, 'uid', sha256('') from patrol.sighting;

-- What patrolctl visits and patrolctl clock-ins export, and the duties' windows and crews.
create temporary table visited as
  select date, line, shift, checkpoint, verdict, arrived_at::timestamptz as came, greatest(arrived_at::timestamptz, left_at::timestamptz) as last_seen
    from desk.csv_visits('2026-03-01', '2026-03-31', null, '2026-03-31Z');
create temporary table read as
  select badge, checkpoint, at::timestamptz as instant, event, (select plate from patrol.card where card.uid = c.uid and kind = 'vehicle') as plate
    from desk.csv_clock_ins('2026-02-01Z', '2026-04-01Z') as c;
create temporary table owed as
  select duty.on_day::text as date, line.line, shift.shift, unit.unit, duty.mode, duty.accept_from, duty.accept_until,
         duty.mode in ('vehicle', 'motorcycle') as motorised,
         array(select badge::text from patrol.duty_member join patrol.person using (person_id) where duty_member.duty_id = duty.duty_id) as crew
    from patrol.duty join patrol.line using (line_id) join patrol.shift using (shift_id) join patrol.unit on unit.unit_id = duty.unit_id;
create temporary table came as
  select date, line, shift, badge, count(*) as clock_ins, extract(epoch from max(instant)) - extract(epoch from min(instant)) as stay
    from owed join read on instant >= accept_from and instant < accept_until
   where event is null and badge is not null and (date, line, shift, checkpoint) in (select date, line, shift, checkpoint from visited)
   group by date, line, shift, badge;
create temporary table rode as
  with possible as (
    select date, line, shift, plate, instant, motorised
      from owed join read on instant >= accept_from and instant < accept_until
     where plate is not null
       and ((date, line, shift, checkpoint) in (select date, line, shift, checkpoint from visited)
            or checkpoint is null and (date, line, shift, badge) in (select date, line, shift, badge from came)))
  select date, line, shift, count(distinct plate) as plates from possible
   where motorised or not exists (select from possible as other where other.plate = possible.plate and other.instant = possible.instant and other.motorised)
   group by date, line, shift;
-- Of each duty, by whom or what it is reported: its people, its line, its unit and those above it.
create temporary table counted as
  with duty as (
    select owed.*, tally.*, (select count(*) from came where (came.date, came.line, came.shift) = (owed.date, owed.line, owed.shift)) as present,
           coalesce((select plates from rode where (rode.date, rode.line, rode.shift) = (owed.date, owed.line, owed.shift)), 0) as plates
      from owed
     cross join lateral (
       select count(*) as visits, count(came) as done, every(came is not null or verdict = 'excused') and count(came) > 0 as walked,
              coalesce(extract(epoch from max(last_seen)) - extract(epoch from min(came)), 0) as patrol
         from visited where (visited.date, visited.line, visited.shift) = (owed.date, owed.line, owed.shift)) as tally
  ), person as (
    select duty.*, badge, badge = any (crew) as stands, came.badge is not null as was_there, coalesce(came.clock_ins, 0) as clock_ins, coalesce(stay, 0) as stay
      from (select date, line, shift, badge from came union select date, line, shift, unnest(crew) from owed) as involved
      join duty using (date, line, shift) left join came using (date, line, shift, badge)
  )
  select 'people' as of_what, badge as subject, date::date as on_day, line, stands::integer as duties, (stands and was_there)::integer as attended,
         (stands and walked)::integer as walked, case when stands then visits else 0 end as visits, case when stands then done else 0 end as done,
         was_there::integer as people, (was_there and stands)::integer as members,
         case when not was_there then 0 when plates = 0 and motorised then 1 else plates end as vehicles,
         case when was_there then patrol else 0 end as patrol, stay, clock_ins
    from person
  union all
  select of_what, subject, date::date, line, 1, (present > 0)::integer, walked::integer, visits, done, present::integer,
         (select count(*) from person where (person.date, person.line, person.shift) = (duty.date, duty.line, duty.shift) and was_there and stands)::integer,
         case when plates = 0 and motorised and present > 0 then 1 else plates end, patrol,
         (select sum(stay) from person where (person.date, person.line, person.shift) = (duty.date, duty.line, duty.shift)),
         (select sum(clock_ins) from person where (person.date, person.line, person.shift) = (duty.date, duty.line, duty.shift))
    from duty, (values ('lines', null, null), ('units', 'S1', 'S1'), ('units', 'S1a', 'S1a'), ('units', 'S1', 'S1a'), ('units', 'S2', 'S2'), ('units', 'B', null)) as v (of_what, above, unit),
         lateral (select case of_what when 'lines' then duty.line else above end as subject) as named
   where v.unit is null or v.unit = duty.unit;
create function pg_temp.recounted(of_what text, period text) returns setof text language sql as $$
  select concat_ws(' ', label, subject, sum(duties), sum(attended), sum(walked), count(distinct line) filter (where duties > 0),
                   count(distinct line) filter (where walked > 0), sum(visits), sum(done), sum(people), sum(members), sum(vehicles),
                   floor(sum(patrol) / 60), floor(sum(stay) / 60), sum(clock_ins))
    from counted,
         lateral (select case period when 'week' then (on_day - (extract(isodow from on_day)::integer + 2) % 7)::text else left(on_day::text, 7) end as label) as named
   where counted.of_what = recounted.of_what
   group by label, subject
$$;
create function pg_temp.reported(of_what text, period text) returns setof text language sql as $$
  select concat_ws(' ', a.period, subject, duties, attended, walked, lines, lines_walked, visits, done, person_times, crew_times, vehicle_times, patrol_minutes, person_minutes, clock_ins)
    from desk.csv_activity('2026-03-01', '2026-03-31', reported.period, of_what, null, '2026-03-31Z') as a
$$;
select ok((select sum(vehicles) > 30 and sum(walked) between 5 and 80 and sum(1 - attended) > 5 and sum(people) > 100 and bool_or(vehicles > 1) from counted where of_what = 'lines'),
  'the lot drew something of everything');
select set_eq(format($$select * from pg_temp.reported(%L, %L)$$, of_what, period), format($$select * from pg_temp.recounted(%L, %L)$$, of_what, period),
              format('%s by %s, counted again from the exports', of_what, period))
  from unnest('{people,lines,units}'::text[]) as of_what, unnest('{week,month}'::text[]) as period;
create temporary table before_settling as
  select of_what, reported from unnest('{people,lines,units}'::text[]) as of_what, pg_temp.reported(of_what, 'week') as reported
  union all select 'level', covered::text from desk.csv_coverage('2026-03-01', '2026-03-31', 'week', 'level', null, '2026-03-31Z') as covered;
select isnt(sum(record.settle_duties(instant => '2026-04-01Z', at_most => 100)), 0::bigint, 'what is over is kept') from generate_series(1, 3);
select set_eq($$select of_what, reported from unnest('{people,lines,units}'::text[]) as of_what, pg_temp.reported(of_what, 'week') as reported
                union all select 'level', covered::text from desk.csv_coverage('2026-03-01', '2026-03-31', 'week', 'level', null, '2026-03-31Z') as covered$$,
  'select * from before_settling', 'and read as it was worked out');
select * from finish();
rollback;
