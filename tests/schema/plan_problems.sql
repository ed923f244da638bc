-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every problem a feed can have, once; each named by file, line, column, what was found and what would be right.
begin;
\ir fixtures/plan_feed.psql
select plan(63);
select is_empty($$select pg_temp.problems_of('{}')$$, 'the small feed is all well');
create function pg_temp.one(file text, place int, record text, expected text, what text) returns text language sql as $$
  select results_eq(format('select pg_temp.problems_of(%L)', pg_temp.with_record(file, place, record)), array[expected], what)
$$;
-- Cells.
select pg_temp.one('people.csv', 2, 'P1,张三,boss,S1,,', 'people.csv:2: kind: unknown_word [boss] [officer, auxiliary, grid_worker, guard, volunteer, municipal]', 'a word that is none');
select pg_temp.one('people.csv', 2, 'P1,,officer,S1,,', 'people.csv:2: name: missing_value [] [200]', 'a missing value');
select pg_temp.one('people.csv', 2, format('P1,%s,officer,S1,,', repeat('长', 201)), format('people.csv:2: name: too_long [%s…] [200]', repeat('长', 80)), 'a text that is too long');
select pg_temp.one('people.csv', 2, e'P1,张\t三,officer,S1,,', e'people.csv:2: name: bad_text [张\t三] [200]', 'a control character');
select pg_temp.one('zones.csv', 3, 'Z 2,网格二,S1', 'zones.csv:3: zone: bad_code [Z 2] []', 'a code with a blank');
select pg_temp.one('people.csv', 2, 'P1,张三,officer,S1,2026-02-29,', 'people.csv:2: from: bad_date [2026-02-29] [YYYY-MM-DD]', 'a day that does not exist');
select pg_temp.one('shifts.csv', 2, 'L1,D,日班,fixed,,,8:00,600,2,30,30,60,,', 'shifts.csv:2: start: bad_time [8:00] [HH:MM]', 'a time; that the fixed shift has none is not said on top');
select pg_temp.one('shifts.csv', 2, 'L1,D,日班,fixed,,,08:00,1441,2,30,30,60,,', 'shifts.csv:2: duration_minutes: bad_integer [1441] [1…1440]', 'a number outside its range');
select pg_temp.one('shifts.csv', 2, 'L1,D,日班,fixed,18,,08:00,600,2,30,30,60,,', 'shifts.csv:2: days: bad_days [18] []', 'weekdays');
select pg_temp.one('shifts.csv', 2, 'L1,D,日班,fixed,,workday||school,08:00,600,2,30,30,60,,', 'shifts.csv:2: day_kinds: bad_list [workday||school] []', 'a list');
select pg_temp.one('checkpoints.csv', 3, 'C2,车站,S1,,ordinary,,,200,30,,', 'checkpoints.csv:3: lon: bad_number [200] [-180…180]', 'a coordinate that is not on earth; that it is missing is not said on top');
select pg_temp.one('lines.csv', 2, 'L1,一线,S1a,foot,是,crew,,', 'lines.csv:2: ordered: bad_yes_no [是] []', 'neither yes nor no');
select pg_temp.one('cards.csv', 2, '04a1b2c3,person,P1,,', 'cards.csv:2: uid: bad_uid [04a1b2c3] []', 'a UID');
select pg_temp.one('units.csv', 5, 'E,柏林队,brigade,B,Europe/Berlim', 'units.csv:5: timezone: unknown_timezone [Europe/Berlim] []', 'a time zone');
-- Keys.
select pg_temp.one('units.csv', 6, 'S1,又一所,station,B,', 'units.csv:6: unit: repeated_key [S1] [3]', 'a key twice names both lines');
select pg_temp.one('stops.csv', 6, 'L1,20,D1,', 'stops.csv:6: position: repeated_key [L1 20] [3]', 'a position twice');
select pg_temp.one('calendar.csv', 5, '2031-05-01,,workday', 'calendar.csv:5: date: repeated_key [2031-05-01] [2]', 'a day twice, for all units');
select pg_temp.one('calendar.csv', 5, '2031-05-01,B,workday', 'calendar.csv:5: date: repeated_key [2031-05-01 B] [3]', 'a day twice, for one unit');
select pg_temp.one('rosters.csv', 5, 'L1,N,A,2031-01-01,,,', 'rosters.csv:5: from: repeated_key [L1 N A 2031-01-01] [4]', 'a key of four columns');
select pg_temp.one('stops.csv', 6, 'L1,40,C1,', 'stops.csv:6: checkpoint: checkpoint_twice [C1] [2]', 'a checkpoint twice on a line');
-- References.
select pg_temp.one('units.csv', 5, 'E,柏林队,brigade,X,Europe/Berlin', 'units.csv:5: parent: unknown_reference [X] [units.csv]', 'a parent that is not there');
select pg_temp.one('people.csv', 2, 'P1,张三,officer,X,,', 'people.csv:2: unit: unknown_reference [X] [units.csv]', 'a unit');
select pg_temp.one('checkpoints.csv', 3, 'C2,车站,S1,Z9,ordinary,,,,,,', 'checkpoints.csv:3: zone: unknown_reference [Z9] [zones.csv]', 'a zone');
select pg_temp.one('stops.csv', 3, 'L1,20,C9,', 'stops.csv:3: checkpoint: unknown_reference [C9] [checkpoints.csv]', 'a checkpoint');
select pg_temp.one('stops.csv', 6, 'L9,1,C1,', 'stops.csv:6: line: unknown_reference [L9] [lines.csv]', 'a line');
select pg_temp.one('staffing.csv', 4, 'L9,officer,1', 'staffing.csv:4: line: unknown_reference [L9] [lines.csv]', 'staffing of nothing');
select pg_temp.one('crew_members.csv', 6, 'B,P9,,', 'crew_members.csv:6: badge: unknown_reference [P9] [people.csv]', 'a member who is nobody');
select pg_temp.one('crew_members.csv', 6, 'Z,P1,,', 'crew_members.csv:6: crew: unknown_reference [Z] [crews.csv]', 'a crew');
select pg_temp.one('rosters.csv', 5, 'L2,D,A,2031-01-01,,,', 'rosters.csv:5: shift: unknown_reference [L2 D] [shifts.csv]', 'a shift of another line');
select pg_temp.one('rosters.csv', 5, 'L9,D,A,2031-01-01,,,', 'rosters.csv:5: line: unknown_reference [L9] [lines.csv]', 'a line; that it has no such shift is not said on top');
select pg_temp.one('dispatches.csv', 4, 'L1,X,2031-06-01,,,', 'dispatches.csv:4: shift: unknown_reference [L1 X] [shifts.csv]', 'a dispatch of no shift');
select pg_temp.one('dispatches.csv', 4, 'L1,D,2031-06-01,,,X', 'dispatches.csv:4: crew: unknown_reference [X] [crews.csv]', 'a dispatched crew');
select pg_temp.one('cards.csv', 6, '04000009,person,P9,,', 'cards.csv:6: subject: unknown_reference [P9] [people.csv]', 'a card of nobody');
select pg_temp.one('cards.csv', 6, '04000009,checkpoint,P1,,', 'cards.csv:6: subject: unknown_reference [P1] [checkpoints.csv]', 'a tag of no place');
select pg_temp.one('cards.csv', 6, '04000009,event,C1,,', 'cards.csv:6: subject: unknown_reference [C1] [events.csv]', 'a card of no event');
select pg_temp.one('readers.csv', 4, 'F2,fixed,S1,C9,,', 'readers.csv:4: checkpoint: unknown_reference [C9] [checkpoints.csv]', 'a reader at no place');
-- Rules.
select pg_temp.one('people.csv', 2, 'P1,张三,officer,S1,2026-02-02,2026-02-01', 'people.csv:2: until: from_after_until [2026-02-01] [2026-02-02]', 'a period that ends before it begins');
select pg_temp.one('units.csv', 2, 'B,分局,bureau,S1a,Asia/Shanghai', 'units.csv:2: parent: parent_cycle [B > S1a > S1 > B] []', 'a cycle of units, named once');
select pg_temp.one('units.csv', 2, 'B,分局,bureau,B,Asia/Shanghai', 'units.csv:2: parent: parent_cycle [B > B] []', 'a unit above itself');
select pg_temp.one('checkpoints.csv', 3, 'C2,车站,S1,,ordinary,,,104.7,,,', 'checkpoints.csv:3: lat: half_coordinates [] []', 'half a place');
select pg_temp.one('stops.csv', 2, 'L1,10,C1,31', 'stops.csv:2: dwell_minutes: dwell_over_gap [31] [30 (shifts.csv:2)]', 'a dwell longer than the gap');
select pg_temp.one('shifts.csv', 6, 'L2,X,岗,fixed,,,,60,1,,,,,', 'shifts.csv:6: start: fixed_needs_start [] [HH:MM]', 'a fixed shift without a start');
select pg_temp.one('shifts.csv', 2, 'L1,D,日班,fixed,,,08:00,600,2,,30,60,,', 'shifts.csv:2: min_gap_minutes: rounds_need_gap [2] [1…1440]', 'rounds without a gap');
select pg_temp.one('shifts.csv', 2, 'L1,D,日班,fixed,,,08:00,600,2,0,30,60,,', 'shifts.csv:2: min_gap_minutes: rounds_need_gap [2] [1…1440]', 'nor is 0 a gap');
select pg_temp.one('rosters.csv', 2, 'L1,D,A,2031-01-01,,2,2', 'rosters.csv:2: cycle_day: cycle_day_outside [2] [0…1]', 'a day outside its cycle');
select pg_temp.one('rosters.csv', 2, 'L1,D,A,2031-01-01,,,1', 'rosters.csv:2: cycle_day: cycle_day_outside [1] [0…0]', 'a cycle that is not given has one day');
select pg_temp.one('dispatches.csv', 2, 'L1,M,2031-05-03,,60,B', 'dispatches.csv:2: start: dispatch_needs_start [] [HH:MM (shifts.csv:4)]', 'a mobile duty without a start');
select pg_temp.one('readers.csv', 2, 'F1,fixed,S1,,2020-01-01,', 'readers.csv:2: checkpoint: fixed_needs_checkpoint [] [checkpoints.csv]', 'a fixed reader that hangs nowhere');
select pg_temp.one('readers.csv', 3, 'H1,handheld,S1,C1,,', 'readers.csv:3: checkpoint: handheld_has_checkpoint [C1] []', 'a handheld one that hangs');
select pg_temp.one('cards.csv', 6, '04A1B2C3,person,P2,2026-03-01,', 'cards.csv:6: uid: uid_twice [04A1B2C3] [2]', 'a UID for two at a time names both lines');
select pg_temp.one('cards.csv', 6, '04A1B2C3,person,P1,,2026-03-01', 'cards.csv:6: uid: repeated_card [04A1B2C3] [2]', 'a UID for one, twice');
select is_empty(format('select pg_temp.problems_of(%L)', pg_temp.with_record('cards.csv', 2, e'04A1B2C3,person,P1,,2026-02-28\n04A1B2C3,person,P2,2026-03-01,')), 'a UID may pass from one to another');
-- Windows, in plan_windows.sql. Files, in plan_stage.sql; here what must not follow from a missing one.
select results_eq($$select pg_temp.problems_of('{"units.csv": null}')$$, array['units.csv:1: : missing_file [] [unit, name, kind, parent, timezone]'],
  'a missing file is said once, not at each reference into it');
select results_eq($$select pg_temp.problems_of('{"zones.csv": null}')$$, array['zones.csv:1: : missing_file [] [zone, name, unit]'],
  'an optional one may be missing, but not when something refers to it');
select results_eq($$select pg_temp.problems_of('{"zones.csv": "zone,name,unit"}')$$, array['zones.csv:1: : no_rows [] [zone, name, unit]'], 'nor may it be empty then');
select results_eq($$select pg_temp.problems_of('{"lines.csv": "line,name,unit,mode,ordered,eligibility"}')$$,
  array['lines.csv:1: : no_rows [] [line, name, unit, mode, ordered, eligibility, from, until]'],
  'a required file without records');
-- Records that the program could not read whole: named by it, known by their keys.
create function pg_temp.torn(file text, place int, record text, code text) returns setof text language plpgsql as $$
begin
  perform pg_temp.stage_feed(pg_temp.with_record(file, place, record));
  perform plan.note_problem(file, place, '', code, '2', '3');
  return query select format('%s:%s: %s', p.file, p.line, p.code) from plan.problems() p;
end $$;
select results_eq($$select pg_temp.torn('zones.csv', 2, 'Z1,,', 'too_few_fields')$$, array['zones.csv:2: too_few_fields'], 'what refers to it finds it, and its cells are not looked at');
select results_eq($$select pg_temp.torn('stops.csv', 2, 'L9,1,C9,x', 'too_many_fields')$$, array['stops.csv:2: too_many_fields'], 'nor is what it refers to');
select results_eq($$select pg_temp.torn('shifts.csv', 3, 'L1,N,,,,,,,,,,,,', 'open_quote')$$, array['shifts.csv:3: open_quote'], 'rosters and dispatches find a shift');
-- All at once: nothing hides anything else.
select results_eq(format('select pg_temp.problems_of(%L)', pg_temp.with_record('people.csv', 2, 'P1,,boss,X,2026-02-30,2026-01-01') || pg_temp.with_record('units.csv', 4, 'S1a,社区,community,S9,Nowhere/At_All')
                                                         || pg_temp.with_record('cards.csv', 6, '04A1B2C3,robot,R2,,')),
  array['units.csv:4: parent: unknown_reference [S9] [units.csv]', 'units.csv:4: timezone: unknown_timezone [Nowhere/At_All] []',
        'people.csv:2: name: missing_value [] [200]', 'people.csv:2: kind: unknown_word [boss] [officer, auxiliary, grid_worker, guard, volunteer, municipal]',
        'people.csv:2: unit: unknown_reference [X] [units.csv]', 'people.csv:2: from: bad_date [2026-02-30] [YYYY-MM-DD]',
        'cards.csv:6: uid: uid_twice [04A1B2C3] [2]', 'cards.csv:6: kind: unknown_word [robot] [person, checkpoint, event, vehicle]'],
  'every problem of a record and of a feed in one pass, by file, line and column');
select pg_temp.stage_feed(pg_temp.with_record('people.csv', 2, 'P1,张三,boss,S1,,')) \g /dev/null
select throws_ok('select * from plan.apply()', 'PT400', 'the plan feed has 1 problems; nothing was changed', 'such a feed is not imported');
select is_empty('select from patrol.unit', 'nothing of it');
select * from finish();
rollback;
