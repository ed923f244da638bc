-- SPDX-License-Identifier: GPL-3.0-or-later
-- Person-times, vehicle-times, hours, duties and lines walked, exposure and rank, each counted by hand.
begin;
\ir fixtures/district.psql
select plan(64);
select record.ensure_month(parent => parent, month => month)
  from unnest('{patrol.visit,patrol.sighting,patrol.clock_in}'::regclass[]) as parent,
       unnest('{2025-12-01,2026-01-01,2027-02-01,2028-02-01,2028-03-01}'::date[]) as month \g /dev/null

-- A vehicle's card, read at a fixed reader's place or by a handheld that somebody bears.
create function pg_temp.car(plate text, at text, checkpoint text default null, bearer text default null, card integer default 1)
returns void language plpgsql as $$
declare
  its_uid constant text := '04' || upper(left(md5(plate || card), 12));
begin
  insert into patrol.card (uid, kind, plate, during)
  select its_uid, 'vehicle', car.plate, '(,)' where not exists (select from patrol.card c where c.uid = its_uid);
  perform pg_temp.tap(checkpoint, bearer, at, reader => case when checkpoint is null then 'H1' else 'F1' end, uid => its_uid);
  update patrol.sighting set card_id = c.card_id from patrol.card c where c.uid = its_uid and sighting.uid = its_uid;
end $$;
-- March, as a whole or by another period, in the columns asked for.
create function pg_temp.did(of_what text, subject text default null, period text default 'month', from_day date default '2026-03-01',
                            through_day date default '2026-03-31', as_of text default '2026-03-31 00:00')
returns setof scoring.subject_activity language sql as $$
  select * from scoring.activity(from_day => did.from_day, through_day => did.through_day, period => did.period, of_what => did.of_what,
                                 unit => null, as_of => pg_temp.t(did.as_of)) as a
   where did.subject is null or a.subject = did.subject
$$;

-- Two of a crew walk three stops, a third person comes by. Thursday, 5 March 2026.
select pg_temp.duty('L1', '09:00', 120, '{C1,C2,C3}', crew => '{P1,P2}') as first \gset
select pg_temp.tap('C1', 'P1', '09:05'), pg_temp.tap('C2', 'P2', '09:30'), pg_temp.tap('C2', 'P3', '09:40'),
       pg_temp.tap('C3', 'P1', '10:00'), pg_temp.tap('C3', 'P1', '10:04') \g /dev/null
select results_eq(
  $$select subject, name, unit, kind, duties, attended, walked, lines, lines_walked, visits, done, person_times, crew_times, vehicle_times,
           patrol_minutes, person_minutes, clock_ins, counted, completion, rank from pg_temp.did('lines')$$,
  $$values ('L1', '线L1', 'S1', 'foot', 1, 1, 1, 1, 1, 3, 3, 3, 2, 0, 59::bigint, 59::bigint, 5, 3, 1::numeric, null::integer)$$,
  'a line: three people came, two of the crew; 09:05 to 10:04 on patrol, one person for as long, five clock-ins');
select results_eq(
  $$select subject, unit, kind, duties, attended, walked, visits, done, person_times, crew_times, vehicle_times, patrol_minutes, person_minutes, clock_ins
      from pg_temp.did('people')$$,
  $$values ('P1', 'S1', 'officer',   1, 1, 1, 3, 3, 1, 1, 0, 59::bigint, 59::bigint, 3),
           ('P2', 'S1', 'auxiliary', 1, 1, 1, 3, 3, 1, 1, 0, 59,          0,         1),
           ('P3', 'S1a', 'auxiliary', 0, 0, 0, 0, 0, 1, 0, 0, 59,         0,         1)$$,
  'people: the crew is credited together, clock-ins and minutes are each one''s own, who came by has been there');
select results_eq(
  $$select subject, unit, kind, duties, person_times, crew_times, patrol_minutes, clock_ins from pg_temp.did('units')$$,
  $$values ('B', null, 'bureau', 1, 3, 2, 59::bigint, 5), ('S1', 'B', 'station', 1, 3, 2, 59, 5)$$, 'units: the line''s and those above it');
select results_eq($$select lines, lines_walked, completion from pg_temp.did('people', 'P3')$$, 'values (0, 0, null::numeric)',
  'nothing is owed by who stands on no crew');
select results_eq($$select night, foot, vehicle, post from pg_temp.did('people', 'P3')$$,
  'values (null::numeric, null::numeric, null::numeric, null::numeric)', 'nor is there a share of nothing');
select results_eq($$select night, foot, vehicle, post from pg_temp.did('lines')$$, 'values (0::numeric, 1::numeric, 0::numeric, 0::numeric)',
  'all of it by day, on foot');
select results_eq($$select done, walked, person_times, clock_ins from pg_temp.did('lines', as_of => '09:10')$$, 'values (3, 1, 3, 5)',
  'what was done does not depend on the instant asked for');
select results_eq($$select counted, completion from pg_temp.did('lines', as_of => '09:10')$$, 'values (0, null::numeric)', 'what counts does');

-- Each person counts once a duty: in another duty again.
select pg_temp.duty('L1', '14:00', 60, '{C1,C2,C3}', crew => '{P1,P2}') \g /dev/null
select pg_temp.tap('C1', 'P1', '13:50'), pg_temp.tap('C1', 'P1', '14:20'), pg_temp.tap('C2', 'P1', '15:29:59.999999') \g /dev/null
select results_eq($$select duties, attended, walked, lines, lines_walked, visits, done, person_times, crew_times, clock_ins from pg_temp.did('lines')$$,
  'values (2, 2, 1, 1, 1, 6, 5, 4, 3, 8)', 'two duties of a line');
select results_eq($$select attended, walked, person_times from pg_temp.did('people', 'P2')$$, 'values (1, 1, 1)', 'who stayed away the second time');
select results_eq($$select person_times, clock_ins from pg_temp.did('people', 'P1')$$, 'values (2, 6)', 'and who came twice');
select pg_temp.tap('C3', 'P1', '15:30'), pg_temp.tap('C4', 'P2', '14:10'), pg_temp.tap('C3', 'P2', '14:10', event => 'E1'),
       pg_temp.tap('C3', null, '14:10'), pg_temp.tap(null, 'P2', '14:10') \g /dev/null
select results_eq($$select attended, walked, person_times, clock_ins from pg_temp.did('lines')$$, 'values (2, 1, 4, 8)',
  'too late, at another place, an event, an unknown card, or no place: nobody more');

-- Minutes are summed, then rounded down.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', format('%s:00', hour), 20, '{C1}', early => 0, late => 0) from unnest('{10,11,12}'::text[]) as hour \g /dev/null
select pg_temp.tap('C1', 'P1', format('%s:%s', hour, minute)) from unnest('{10,11,12}'::text[]) as hour, unnest('{01:00,02:39}'::text[]) as minute \g /dev/null
select results_eq($$select patrol_minutes, person_minutes from pg_temp.did('lines')$$, 'values (4::bigint, 4::bigint)', '3 × 1 min 39 s are 4 min 57 s');

-- Excused, no data, nobody: what is walked.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 60, '{C1,C2}'), pg_temp.tap('C1', 'P1', '09:10'), pg_temp.excuse(null, 'C2', '09:00', '10:00') \g /dev/null
select results_eq($$select walked, done, visits, counted from pg_temp.did('lines')$$, 'values (1, 1, 2, 1)', 'an excused stop keeps no duty from being walked');
delete from patrol.sighting;
select pg_temp.excuse('L1', null, '09:00', '10:00') \g /dev/null
select results_eq($$select attended, walked, done, patrol_minutes from pg_temp.did('lines')$$, 'values (0, 0, 0, 0::bigint)', 'a duty that nobody walked was not, however excused');
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L2', '09:00', 60, '{C1,C2}', unit => 'S2', crew => '{P4}'), pg_temp.tap('C1', 'P4', '09:10') \g /dev/null
select results_eq($$select walked, done, visits from pg_temp.did('lines')$$, 'values (0, 1, 2)', 'where there is no data, no duty is said to be walked');

-- Days, weeks, months and years are those of the duty's date, whenever it ends or accepts.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '23:00', 120, '{C1}'), pg_temp.duty('L3', '2026-03-06 00:00', 60, '{C2}') \g /dev/null
select pg_temp.tap('C1', 'P1', '2026-03-06 00:10'), pg_temp.tap('C2', 'P1', '23:55') \g /dev/null
select results_eq($$select number, subject, done from pg_temp.did('lines', period => 'week')$$, $$values (1, 'L1', 1), (2, 'L3', 1)$$,
  'across midnight into Friday: the week before; before Friday begins: the week to come');
select results_eq($$select number, subject, done from pg_temp.did('lines', period => 'day', from_day => '2026-03-05')$$, $$values (1, 'L1', 1), (2, 'L3', 1)$$, 'and days alike');
select results_eq($$select subject, person_times from pg_temp.did('people', period => 'week', from_day => '2026-03-06')$$, $$values ('P1', 1)$$,
  'a span begins and ends with its duties');
select pg_temp.duty('L4', '2025-12-31 23:00', 120, '{C1}'), pg_temp.tap('C1', 'P1', '2026-01-01 00:30') \g /dev/null
select results_eq($$select number, subject, done from pg_temp.did('lines', period => 'year', from_day => '2025-01-01')$$,
  $$values (1, 'L4', 1), (2, 'L1', 1), (2, 'L3', 1)$$, 'the year a duty starts in');
select results_eq($$select number, duties, done, person_times from pg_temp.did('units', 'B', period => 'quarter', from_day => '2025-12-01')$$,
  $$values (1, 1, 1, 1), (2, 2, 2, 2)$$, 'quarters');
select results_eq($$select number, duties from pg_temp.did('units', 'B', period => 'month', from_day => '2025-12-01')$$,
  $$values (1, 1), (4, 2)$$, 'periods without a duty have no row');
select is_empty($$select * from pg_temp.did('lines', from_day => '2026-03-02', through_day => '2026-03-01')$$, 'no day, no row');

-- 29 February, and several periods that overlap.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', format('%s 09:00', day), 60, '{C1}') from unnest('{2027-02-28,2028-02-28,2028-02-29,2028-03-01}'::text[]) as day \g /dev/null
select results_eq($$select number, duties from scoring.activity('2027-02-01', '2028-03-31', 'month', 'lines', null, '2028-04-01Z')$$,
  $$values (1, 1), (13, 2), (14, 1)$$, 'February has the days it has');
select results_eq($$select number, duties from scoring.activity_of('{2028-02-28,2028-02-29,2028-02-28}', '{2028-02-29,2028-02-29,2028-02-28}', 'lines', null, '2028-04-01Z')$$,
  $$values (1, 2), (2, 1), (3, 1)$$, 'periods may overlap: each has all of its own');

-- Vehicles
select pg_temp.forget() \g /dev/null
select pg_temp.duty('V1', '09:00', 60, '{C1,C2}'), pg_temp.duty('F1', '09:00', 60, '{C2,C3}', crew => '{P2}') \g /dev/null
update patrol.duty set mode = 'vehicle' where line_id = (select line_id from patrol.line where line = 'V1');
update patrol.line set mode = 'vehicle' where line = 'V1';
select results_eq($$select subject, vehicle_times from pg_temp.did('lines')$$, $$values ('F1', 0), ('V1', 0)$$, 'no vehicle went out where nobody did');
select pg_temp.tap('C1', 'P1', '09:10'), pg_temp.tap('C3', 'P2', '09:10') \g /dev/null
select results_eq($$select subject, kind, vehicle_times from pg_temp.did('lines')$$, $$values ('F1', 'foot', 0), ('V1', 'vehicle', 1)$$,
  'a vehicle line that people attended had a vehicle, though its card was not read');
select results_eq($$select subject, vehicle_times from pg_temp.did('people')$$, $$values ('P1', 1), ('P2', 0)$$, 'and the people went by it');
update patrol.duty set mode = 'motorcycle' where mode = 'vehicle';
select results_eq($$select subject, vehicle_times, vehicle from pg_temp.did('lines')$$, $$values ('F1', 0, 0::numeric), ('V1', 1, 1::numeric)$$, 'motorcycles alike');
select pg_temp.car('川A0001警', '09:12', 'C1') \g /dev/null
select is((select vehicle_times from pg_temp.did('lines', 'V1')), 1, 'its card was read: still one');
select pg_temp.car('川A0001警', '09:20', 'C2'), pg_temp.car('川A0001警', '09:21', 'C1', card => 2) \g /dev/null
select is((select vehicle_times from pg_temp.did('lines', 'V1')), 1, 'the same vehicle at another stop, or by another card of its own: still one');
select is((select vehicle_times from pg_temp.did('lines', 'F1')), 0, 'a vehicle at a stop that both share is of the vehicle line alone');
select pg_temp.car('川A0002警', '09:13', 'C1') \g /dev/null
select results_eq($$select subject, vehicle_times from pg_temp.did('lines')$$, $$values ('F1', 0), ('V1', 2)$$, 'two vehicles on one duty');
select pg_temp.car('川A0003警', '08:49:59', 'C1'), pg_temp.car('川A0004警', '10:30', 'C1'), pg_temp.car('川A0005警', '09:30', 'C4') \g /dev/null
select is((select vehicle_times from pg_temp.did('lines', 'V1')), 2, 'before it accepts, when it no longer does, elsewhere: no more');
select pg_temp.car('川A0006警', '09:15', 'C3') \g /dev/null
select is((select vehicle_times from pg_temp.did('lines', 'F1')), 1, 'a vehicle at a stop of a foot line alone was out for it');
select results_eq($$select subject, vehicle_times from pg_temp.did('units', 'S1')$$, $$values ('S1', 3)$$, 'a unit''s are summed');
-- By a handheld: the duties that its bearer attends.
select pg_temp.car('川A0007警', '09:50', bearer => 'P1'), pg_temp.car('川A0008警', '09:50', bearer => 'P3'), pg_temp.car('川A0009警', '09:50') \g /dev/null
select results_eq($$select subject, vehicle_times from pg_temp.did('lines')$$, $$values ('F1', 1), ('V1', 3)$$,
  'read by a handheld: of the duty that its bearer attends; with another bearer or none, of no duty');
select pg_temp.tap('C3', 'P1', '09:55') \g /dev/null
select results_eq($$select subject, vehicle_times from pg_temp.did('lines')$$, $$values ('F1', 1), ('V1', 3)$$,
  'who attends both a vehicle line and another brought it for the former');
select pg_temp.car('川A0010警', '10:20', bearer => 'P2') \g /dev/null
select is((select vehicle_times from pg_temp.did('lines', 'F1')), 2, 'on foot all day, but with a vehicle');
delete from patrol.sighting where person_id is not null;
select results_eq($$select subject, attended, vehicle_times from pg_temp.did('lines')$$, $$values ('F1', 0, 1), ('V1', 0, 2)$$,
  'vehicles were there even where no person''s card was read');
select pg_temp.duty('V2', '2026-03-09 09:00', 60, '{C1}'), pg_temp.car('川A0001警', '2026-03-09 09:10', 'C1') \g /dev/null
select results_eq($$select number, vehicle_times from pg_temp.did('units', 'S1', period => 'week')$$, 'values (1, 3), (2, 1)', 'the same vehicle, another duty: again');

-- Exposure: night is 22:00 to 06:00 where the unit lives.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '20:00', 240, '{C1,C2,C3}'), pg_temp.duty('L1', '2026-03-06 08:00', 60, '{C1}') \g /dev/null
select is((select night from pg_temp.did('lines', 'L1')), 3 * 0.5 / 4, 'of four visits three are half in the night');
select pg_temp.duty('L5', '2026-03-06 01:00', 1440, '{C1}') \g /dev/null
select is((select round(night, 6) from pg_temp.did('lines', 'L5')), round(8::numeric / 24, 6), 'a whole day holds two parts of night: 5 hours and 3');
update patrol.unit set timezone = 'America/New_York' where unit = 'S2';
select pg_temp.duty('N1', '2026-03-08 03:00', 480, '{C1}', unit => 'S2', crew => '{P4}') \g /dev/null
select is((select round(night, 6) from pg_temp.did('lines', 'N1')), round(7::numeric / 8, 6),
  'the night in which clocks are set forward has 7 hours');
update patrol.duty set mode = 'post' where line_id = (select line_id from patrol.line where line = 'L5');
select results_eq($$select foot, vehicle, post from pg_temp.did('units', 'S1')$$, 'values (4::numeric / 5, 0::numeric, 1::numeric / 5)', 'shares of visits by mode');

-- Rank: by completion, within the group, from 20 counted visits.
select pg_temp.forget() \g /dev/null
update patrol.unit set timezone = null where unit = 'S2';
insert into patrol.person (badge, name, kind) values ('P5', '孙七', 'auxiliary');
insert into patrol.membership select person_id, unit_id, '(,)' from patrol.person, patrol.unit where badge = 'P5' and unit = 'S1';
select pg_temp.duty(line, format('2026-03-%s 09:00', day), 60, '{C3,C4}', crew => crew, unit => unit)
  from (values ('LA', '{P1}'::text[], 'S1'), ('LB', '{P2}', 'S1'), ('LC', '{P5}', 'S1'), ('LD', '{P4}', 'S2')) as v (line, crew, unit), generate_series(10, 19) as day \g /dev/null
select pg_temp.tap('C3', badge, format('2026-03-%s 09:10', day)) from unnest('{P1,P2,P5,P4}'::text[]) as badge, generate_series(10, 18) as day where badge <> 'P2' or day < 15 \g /dev/null
insert into patrol.reader (reader, kind, unit_id) select 'HS2', 'handheld', unit_id from patrol.unit where unit = 'S2';
insert into patrol.reader_state select reader_id, '2026-03-31Z', '2026-03-31Z', 0, 0, 'listening' from patrol.reader where reader = 'HS2';
select results_eq($$select subject, counted, completion, rank from pg_temp.did('lines')$$,
  $$values ('LA', 20, 9::numeric / 20, 1), ('LB', 20, 5::numeric / 20, 3), ('LC', 20, 9::numeric / 20, 1), ('LD', 20, 9::numeric / 20, 1)$$,
  'lines within their unit, ties sharing');
select results_eq($$select subject, kind, rank from pg_temp.did('people')$$,
  $$values ('P1', 'officer', 1), ('P2', 'auxiliary', 2), ('P4', 'officer', 1), ('P5', 'auxiliary', 1)$$, 'people within their unit and kind');
select results_eq($$select subject, kind, rank from pg_temp.did('units')$$, $$values ('B', 'bureau', 1), ('S1', 'station', 2), ('S2', 'station', 1)$$,
  'units among those of their kind');
select results_eq($$select subject, rank from scoring.activity('2026-03-01', '2026-03-31', 'month', 'units', 'S1', '2026-03-31Z')$$, $$values ('S1', 2)$$,
  'whichever are asked for');
select results_eq($$select subject, counted, rank from pg_temp.did('lines', period => 'week') where number = 3$$,
  $$values ('LA', 14, null::integer), ('LB', 14, null), ('LC', 14, null), ('LD', 14, null)$$, 'not on a few visits');
select is_empty($$select number, subject, completion from pg_temp.did('lines')
                  except select 1, subject, completion from scoring.scores('2026-03-01', 'lines', null, '2026-03-31Z')$$,
  'completion is the term of the month''s score');

-- Of whom
select results_eq($$select subject from scoring.activity('2026-03-01', '2026-03-31', 'month', 'people', 'S2', '2026-03-31Z')$$, $$values ('P4')$$, 'people of a unit');
select results_eq($$select subject from scoring.activity('2026-03-01', '2026-03-31', 'month', 'lines', 'S1', '2026-03-31Z')$$, $$values ('LA'), ('LB'), ('LC')$$, 'lines of a unit');
update patrol.duty set unit_id = (select unit_id from patrol.unit where unit = 'S2')
 where line_id = (select line_id from patrol.line where line = 'LC') and on_day >= '2026-03-15';
select results_eq($$select subject, unit, duties from pg_temp.did('lines')$$, $$values ('LA', 'S1', 10), ('LB', 'S1', 10), ('LC', 'S1', 10), ('LD', 'S2', 10)$$,
  'a line that was handed to another unit is whole, and of the unit that had it first');
select results_eq($$select subject, duties from scoring.activity('2026-03-01', '2026-03-31', 'month', 'lines', 'S2', '2026-03-31Z')$$, $$values ('LD', 10)$$,
  'whichever is asked for');
select results_eq($$select number, subject, duties from scoring.activity('2026-03-10', '2026-03-19', 'week', 'lines', 'S2', '2026-03-31Z')$$,
  $$values (1, 'LD', 3), (2, 'LD', 7)$$, 'in each period anew');
update patrol.membership set during = '(,2026-03-13 12:00Z)' where person_id = (select person_id from patrol.person where badge = 'P5');
insert into patrol.membership select person_id, unit_id, '[2026-03-13 12:00Z,)' from patrol.person, patrol.unit where badge = 'P5' and unit = 'S2';
select results_eq($$select number, unit from pg_temp.did('people', 'P5', period => 'day') where number between 13 and 14$$, $$values (13, 'S1'), (14, 'S2')$$,
  'a person''s unit is that at the first duty of the period');
update patrol.person set kind = 'officer' where badge = 'P5';
select results_eq($$select kind, rank from pg_temp.did('people', 'P5')$$, $$values ('auxiliary', 1)$$, 'and so is the kind of person');
update patrol.unit set parent_id = (select unit_id from patrol.unit where unit = 'S2') where unit = 'S1';
select results_eq($$select subject, unit, duties from pg_temp.did('units')$$, $$values ('B', null, 40), ('S1', 'S2', 25), ('S2', 'B', 15)$$,
  'a unit that was moved takes along no duty of the past');
select throws_ok($$select * from scoring.activity('2026-03-01', '2026-03-31', 'month', 'dogs', null, '2026-03-31Z')$$, 'PT400',
  'scores are of people, lines or units, not of "dogs"', 'unknown subjects are refused');
select throws_ok($$select * from scoring.activity('2026-03-01', '2026-03-31', 'decade', 'people', null, '2026-03-31Z')$$, 'PT400',
  'there is no period "decade"', 'unknown periods too');
select throws_ok($$select * from scoring.activity('2026-03-01', '2026-03-31', 'day', 'lines', 'S9', '2026-03-31Z')$$, 'PT400', 'there is no unit "S9"', 'and units');
select throws_ok($$select * from scoring.activity('2026-03-01', '2026-03-31', 'day', 'people', 'S9', '2026-03-31Z')$$, 'PT400', 'there is no unit "S9"', 'of people as well');
select set_eq(
  $$select provolatile::text from pg_proc where pronamespace = 'scoring'::regnamespace and proname in ('activity', 'activity_of', 'duty_work', 'vehicles')$$,
  $$values ('s')$$, 'counting changes nothing');
select * from finish();
rollback;
