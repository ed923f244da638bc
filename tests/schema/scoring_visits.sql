-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every verdict, which goes before which, the bounds, the listeners and the flags.
begin;
\ir fixtures/district.psql
select plan(64);

-- One duty, 09:00 to 11:00, accepting from 08:50 to 11:30; one stop a case.
select pg_temp.duty('L1', '09:00', 120, '{C1,C2,C3,C4}') \g /dev/null
select results_eq('select * from pg_temp.verdicts()',
  $$values ('L1', 'C1', 1, 'missed', 'nobody_came'), ('L1', 'C2', 1, 'missed', 'nobody_came'),
           ('L1', 'C3', 1, 'missed', 'nobody_came'), ('L1', 'C4', 1, 'missed', 'nobody_came')$$,
  'nobody came and everybody listened: missed');
select results_eq($$select * from pg_temp.verdicts('11:29:59.999999') limit 1$$,
  $$values ('L1', 'C1', 1, 'due', 'until at=2026-03-05T11:30:00Z')$$, 'due while it accepts');
select results_eq($$select * from pg_temp.verdicts('11:30') limit 1$$,
  $$values ('L1', 'C1', 1, 'missed', 'nobody_came')$$, 'no longer due at accept_until itself');

select pg_temp.tap('C1', 'P1', '08:50'), pg_temp.tap('C2', 'P1', '11:00'), pg_temp.tap('C3', 'P1', '11:00:00.000001'),
       pg_temp.tap('C4', 'P1', '11:29:59.999999') \g /dev/null
select results_eq('select * from pg_temp.verdicts()',
  $$values ('L1', 'C1', 1, 'on_time', 'in_window'), ('L1', 'C2', 1, 'on_time', 'in_window'),
           ('L1', 'C3', 1, 'late', 'late minutes=1'), ('L1', 'C4', 1, 'late', 'late minutes=30')$$,
  'accept_from counts, ends_at is on time, just after it is late, just before accept_until still counts');
select results_eq($$select verdict from pg_temp.verdicts('08:00')$$,
  $$values ('on_time'), ('on_time'), ('late'), ('late')$$, 'an arrival counts whatever the instant it is judged by');
select results_eq($$select counted from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-05 11:29Z')$$,
  'values (false), (false), (false), (false)', 'nothing is counted while the duty accepts');
select results_eq($$select counted from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-05 11:30Z')$$,
  'values (true), (true), (true), (true)', 'on time and late are counted from accept_until on');

delete from patrol.sighting;
select pg_temp.tap('C1', 'P1', '08:49:59.999999'), pg_temp.tap('C2', 'P1', '11:30'),
       pg_temp.tap('C3', 'P1', '11:00:05', off_by => '5 s'), pg_temp.tap('C4', 'P1', '11:00:05', off_by => '4.999999 s') \g /dev/null
select results_eq('select * from pg_temp.verdicts()',
  $$values ('L1', 'C1', 1, 'missed', 'outside_window badge=P1 at=2026-03-05T08:49:59.999999Z'),
           ('L1', 'C2', 1, 'missed', 'outside_window badge=P1 at=2026-03-05T11:30:00Z'),
           ('L1', 'C3', 1, 'on_time', 'in_window'), ('L1', 'C4', 1, 'late', 'late minutes=1')$$,
  'just before accept_from and accept_until itself do not count; an error of the clock is given to the person');

-- Precedence: arrival, excuse, due, no data, missed.
delete from patrol.sighting;
update patrol.reader_state set complete_through = '2026-03-05 11:00Z';
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C2', 'P1', '11:10') \g /dev/null
select pg_temp.excuse('L1', null, '10:00', '10:30') as number \gset
select results_eq($$select verdict, reason from pg_temp.verdicts('10:00')$$,
  format($$values ('on_time', 'in_window'), ('late', 'late minutes=10'), ('excused', 'excuse number=%1$s'),
                  ('excused', 'excuse number=%1$s')$$, :number), 'an arrival goes before an excuse, an excuse before due');
update patrol.excuse set approved_by = null, approved_at = null;
select results_eq($$select verdict from pg_temp.verdicts('10:00') offset 2$$, $$values ('due'), ('due')$$,
  'an excuse that nobody approved excuses nothing; due goes before no data');
select results_eq($$select verdict, reason from pg_temp.verdicts() offset 2$$,
  $$values ('no_data', 'silent reader=H1 since=2026-03-05T11:00:00Z'), ('no_data', 'silent reader=H1 since=2026-03-05T11:00:00Z')$$,
  'no data goes before missed');
select is((select count(*) from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') where counted), 2::bigint,
  'no data is not counted');

-- Excuses: what they cover, and when.
delete from patrol.sighting; delete from patrol.excuse;
update patrol.reader_state set complete_through = '2026-03-31Z';
select pg_temp.excuse(null, 'C1', '08:00', '09:00'), pg_temp.excuse(null, 'C2', '11:00', '12:00'),
       pg_temp.excuse(null, 'C3', '08:00', '09:00:00.000001'), pg_temp.excuse(null, 'C4', '10:59:59.999999', '12:00') \g /dev/null
select results_eq('select checkpoint, verdict from pg_temp.verdicts()',
  $$values ('C1', 'missed'), ('C2', 'missed'), ('C3', 'excused'), ('C4', 'excused')$$,
  'an excuse covers its checkpoint when it overlaps from the start, inclusive, to the end, exclusive');
delete from patrol.excuse;
select pg_temp.excuse('L1', null, '10:00', '11:00') as first, pg_temp.excuse(null, 'C1', '10:00', '11:00') as second \gset
select results_eq('select checkpoint, verdict, reason from pg_temp.verdicts() limit 1',
  format($$values ('C1', 'excused', 'excuse number=%s')$$, :first), 'of several excuses the one with the lowest number is named');
select pg_temp.duty('L2', '09:00', 120, '{C2}') \g /dev/null
select is((select verdict from pg_temp.verdicts() where line = 'L2'), 'missed', 'an excuse of a line covers no other line');

-- Listeners.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}') \g /dev/null
update patrol.reader_state set complete_through = '2026-03-05 11:30Z'
 where reader_id = (select reader_id from patrol.reader where reader = 'H1');
select results_eq('select verdict from pg_temp.verdicts()', $$values ('missed'), ('missed')$$,
  'a handheld that is complete through accept_until itself has told all');
update patrol.reader_state set complete_through = '2026-03-05 11:29:59.999999Z'
 where reader_id = (select reader_id from patrol.reader where reader = 'H1');
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1',
  $$values ('no_data', 'silent reader=H1 since=2026-03-05T11:29:59.999999Z')$$,
  'one of the unit''s handhelds is behind by a microsecond: no data');
insert into patrol.placement (reader_id, checkpoint_id, during)
  select reader_id, checkpoint.checkpoint_id, tstzrange('2026-03-05 11:29Z', null) from patrol.reader, patrol.checkpoint
   where reader = 'F1' and checkpoint = 'C1';
select results_eq('select checkpoint, verdict from pg_temp.verdicts()', $$values ('C1', 'missed'), ('C2', 'no_data')$$,
  'a fixed reader placed there during the window is asked in place of the handhelds');
update patrol.placement set during = tstzrange('2026-03-05 11:30Z', null);
select results_eq('select checkpoint, verdict from pg_temp.verdicts()', $$values ('C1', 'no_data'), ('C2', 'no_data')$$,
  'one placed from accept_until on is not');
update patrol.placement set during = tstzrange(null, '2026-03-05 08:50Z');
select is((select verdict from pg_temp.verdicts() limit 1), 'no_data', 'nor one taken away at accept_from');
update patrol.placement set during = tstzrange(null, '2026-03-05 08:50:00.000001Z');
select is((select verdict from pg_temp.verdicts() limit 1), 'missed', 'but one taken away just after it is');
update patrol.reader_state set complete_through = null
 where reader_id = (select reader_id from patrol.reader where reader = 'F1');
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1', $$values ('no_data', 'never_heard reader=F1')$$,
  'a fixed reader that never told how far it is');
delete from patrol.reader_state where reader_id = (select reader_id from patrol.reader where reader = 'F1');
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1', $$values ('no_data', 'never_heard reader=F1')$$,
  'and one that was never heard of at all');
insert into patrol.placement (reader_id, checkpoint_id, during)
  select reader_id, checkpoint.checkpoint_id, '(,)' from patrol.reader, patrol.checkpoint where reader = 'H2' and checkpoint = 'C1';
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1', $$values ('no_data', 'never_heard reader=F1')$$,
  'of several the one that tells least is named');
delete from patrol.placement;
update patrol.reader_state set complete_through = null where reader_id = (select reader_id from patrol.reader where reader = 'H2');
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1', $$values ('no_data', 'never_heard reader=H2')$$,
  'of several handhelds too');
update patrol.reader_state set complete_through = '2026-03-31Z' where reader_id = (select reader_id from patrol.reader where reader = 'H2');
update patrol.service set during = '(,2026-03-05)' where reader_id = (select reader_id from patrol.reader where reader = 'H1');
select results_eq('select verdict from pg_temp.verdicts()', $$values ('missed'), ('missed')$$,
  'a handheld that left service the day before is not asked');
update patrol.service set during = '(,2026-03-06)' where reader_id = (select reader_id from patrol.reader where reader = 'H1');
select is((select verdict from pg_temp.verdicts() limit 1), 'no_data', 'on its last day it is');
update patrol.service set during = '[2026-03-06,)' where reader_id = (select reader_id from patrol.reader where reader = 'H1');
select is((select verdict from pg_temp.verdicts() limit 1), 'missed', 'one that enters service the day after is not asked');
update patrol.service set unit_id = (select unit_id from patrol.unit where unit = 'S2');
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1', $$values ('no_data', 'no_listener')$$,
  'without any listener: no data');
update patrol.service set unit_id = (select unit_id from patrol.unit where unit = 'S1'), during = '(,)';
update patrol.reader_state set complete_through = '2026-03-31Z';

-- Readers out of service, as they or a person noted.
create function pg_temp.outage(reader text, since text, until text) returns void language sql as $$
  insert into patrol.outage (station_id, reader_id, during, reason)
  select unit_id, reader_id, tstzrange(pg_temp.t(since), pg_temp.t(until)), 'deaf' from patrol.reader r where r.reader = outage.reader
$$;
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}') \g /dev/null
select pg_temp.outage('H1', '07:00', '08:50'), pg_temp.outage('H1', '11:30', null), pg_temp.outage('F1', '07:00', null) \g /dev/null
select results_eq('select verdict from pg_temp.verdicts()', $$values ('missed'), ('missed')$$,
  'an outage before the duty accepts, one after it, and one of a reader that is not asked cost nothing');
select pg_temp.outage('H2', '11:29:59.999999', '12:00') \g /dev/null
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1',
  $$values ('no_data', 'out_of_service reader=H2 since=2026-03-05T11:29:59.999999Z until=2026-03-05T12:00:00Z')$$,
  'a handheld that was away part of the time: no data');
select pg_temp.outage('H1', '10:00', '10:01'), pg_temp.outage('H1', '08:00', '09:01') \g /dev/null
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1',
  $$values ('no_data', 'out_of_service reader=H1 since=2026-03-05T08:00:00Z until=2026-03-05T09:01:00Z')$$,
  'of several readers the one with the lowest code is named, with its first outage');
update patrol.reader_state set complete_through = '2026-03-05 11:00Z' where reader_id = (select reader_id from patrol.reader where reader = 'H2');
select is((select reason from pg_temp.verdicts() limit 1), 'silent reader=H2 since=2026-03-05T11:00:00Z', 'silence is named before');
select is((select verdict from pg_temp.verdicts('11:00') limit 1), 'due', 'but not while it is due');
update patrol.reader_state set complete_through = '2026-03-31Z';
delete from patrol.outage where reader_id = (select reader_id from patrol.reader where reader = 'H2');
select pg_temp.outage('H1', '08:50', '11:30') \g /dev/null
select results_eq('select verdict from pg_temp.verdicts()', $$values ('missed'), ('missed')$$,
  'a handheld that was away all the time is not asked, when another is there');
select pg_temp.outage('H2', '08:00', null) \g /dev/null
select results_eq('select verdict, reason from pg_temp.verdicts() limit 1', $$values ('no_data', 'no_listener')$$, 'when all were away nobody listened');
insert into patrol.placement (reader_id, checkpoint_id, during)
  select reader_id, checkpoint.checkpoint_id, '(,)' from patrol.reader, patrol.checkpoint where reader = 'F1' and checkpoint = 'C1';
insert into patrol.reader_state (reader_id, last_seen_at, complete_through, state)
  select reader_id, '2026-03-31Z', '2026-03-31Z', 'listening' from patrol.reader where reader = 'F1';
select results_eq('select verdict, reason from pg_temp.verdicts()',
  $$values ('no_data', 'out_of_service reader=F1 since=2026-03-05T07:00:00Z'), ('no_data', 'no_listener')$$,
  'a fixed reader that is away is still the one that listens there; an outage that lasts has no end');
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.excuse(null, 'C2', '10:00', '11:00') \g /dev/null
select results_eq('select verdict from pg_temp.verdicts()', $$values ('on_time'), ('excused')$$, 'what was reached or excused stays so');
delete from patrol.outage;

-- Out of order: strictly later, same round, only on ordered lines.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L3', '09:00', 120, '{C1,C2,C3,C4}', ordered => true) \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C2', 'P1', '09:30'), pg_temp.tap('C4', 'P1', '10:00') \g /dev/null
select results_eq(
  $$select position, out_of_order, requires_order from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') order by 1$$,
  'values (1, false, true), (2, true, true), (3, false, true), (4, false, true)',
  'a stop reached before one ahead of it is out of order; one reached at the same instant is not, nor a missed one');
update patrol.duty set ordered = false;
select is((select count(*) from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') where out_of_order or requires_order),
  0::bigint, 'on a line without order nothing is out of order');
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L3', '09:00', 120, '{C1,C2}', ordered => true, rounds => 2, gap => 30) \g /dev/null
select pg_temp.tap('C1', 'P1', '09:00'), pg_temp.tap('C2', 'P1', '09:05'), pg_temp.tap('C2', 'P1', '09:40'),
       pg_temp.tap('C1', 'P1', '09:45') \g /dev/null
select results_eq(
  $$select round, position, out_of_order from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') order by 1, 2$$,
  'values (1, 1, false), (1, 2, false), (2, 1, false), (2, 2, true)', 'each round has its own order');

-- Dwell: the departure at least that long after the arrival.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1+10,C2+10,C3+10,C4}') \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P1', '10:10'), pg_temp.tap('C2', 'P1', '10:20'),
       pg_temp.tap('C2', 'P1', '10:29:59.999999'), pg_temp.tap('C4', 'P1', '10:40') \g /dev/null
select results_eq(
  $$select position, short_dwell, requires_dwell from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') order by 1$$,
  'values (1, false, true), (2, true, true), (3, false, true), (4, false, false)',
  'exactly the stay is enough, a microsecond less is short; a missed stop is not short, one without stay neither');
delete from patrol.sighting;
select pg_temp.tap('C1', 'P1', '10:00') \g /dev/null
select ok((select short_dwell from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') where position = 1),
  'without any departure the stay is short');

-- Reasons of what nearly counted.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1,C2,C3,C4}') \g /dev/null
select pg_temp.tap('C1', 'P2', '10:00'), pg_temp.tap('C2', null, '10:00', uid => '04DEADBEEF'), pg_temp.tap('C3', 'P2', '08:00') \g /dev/null
insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, card_id, received_at, journal, clock, uid)
  select station_id, 999, '2026-03-05 10:00Z', '0', reader_id, checkpoint.checkpoint_id, 1, '2026-03-05 10:00Z', journal, 'synchronised', '04AA00BB'
    from patrol.reader join patrol.journal using (reader_id), patrol.checkpoint where reader = 'H2' and checkpoint = 'C4';
select results_eq('select checkpoint, verdict, reason from pg_temp.verdicts()',
  $$values ('C1', 'missed', 'not_on_crew badge=P2 at=2026-03-05T10:00:00Z'),
           ('C2', 'missed', 'unknown_card uid=04DEADBEEF at=2026-03-05T10:00:00Z'),
           ('C3', 'missed', 'nobody_came'),
           ('C4', 'missed', 'nobody_known reader=H2 at=2026-03-05T10:00:00Z')$$,
  'somebody else''s clock-in, an unknown card and a handheld without bearer are named; a stranger outside the window is not');
update patrol.sighting set proven = false, card_id = null where uid in ('04DEADBEEF', '04AA00BB');
select results_eq($$select checkpoint, reason from pg_temp.verdicts() where reason like 'un%'$$,
  $$values ('C2', 'unproven_card uid=04DEADBEEF at=2026-03-05T10:00:00Z'), ('C4', 'unproven_card uid=04AA00BB at=2026-03-05T10:00:00Z')$$, 'a card that did not prove itself is named so');
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L5', '09:00', 120, '{C1,C2}', eligibility => 'unit') \g /dev/null
select pg_temp.tap('C1', 'P4', '10:00'), pg_temp.tap('C2', 'P3', '11:45') \g /dev/null
select results_eq('select checkpoint, reason from pg_temp.verdicts()',
  $$values ('C1', 'not_of_unit badge=P4 at=2026-03-05T10:00:00Z'), ('C2', 'outside_window badge=P3 at=2026-03-05T11:45:00Z')$$,
  'for a unit''s line: one of another unit; one of its own outside the window');
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L6', '09:00', 120, '{C1}', rounds => 2, gap => 60) \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P1', '10:59:59') \g /dev/null
select results_eq('select round, verdict, reason from pg_temp.verdicts()',
  $$values (1, 'on_time', 'in_window'), (2, 'missed', 'too_soon at=2026-03-05T10:59:59Z')$$,
  'a second round that came too soon is named');

-- Weights, by level, kind and the rule of the month.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1,C2,C3,C4}'), pg_temp.duty('L1', '2026-02-28 09:00', 120, '{C1,C2,C3,C4}') \g /dev/null
update patrol.visit set kind = 'must_reach' where position = 2 and on_day = '2026-03-05';
insert into patrol.rule_set (valid_from, level_1, standing) values ('2026-02-02', 100, 7), ('2026-02-27', 5, 0.5), ('2026-03-02', 9, 9);
select results_eq(
  $$select on_day, position, weight from scoring.visits('2026-02-01', '2026-03-31', null, '2026-03-31Z') order by 1, 2$$,
  $$values ('2026-02-28'::date, 1, 6::numeric), ('2026-02-28', 2, 2), ('2026-02-28', 3, 1), ('2026-02-28', 4, 1),
           ('2026-03-05'::date, 1, 10::numeric), ('2026-03-05', 2, 4), ('2026-03-05', 3, 1), ('2026-03-05', 4, 1)$$,
  'level weight times kind weight, by the rule valid on the first day of the duty''s month');

-- Which rows are asked for.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1}'), pg_temp.duty('L1', '2026-03-06 09:00', 120, '{C1}'),
       pg_temp.duty('L7', '09:00', 120, '{C2}', unit => 'S1a'), pg_temp.duty('L8', '09:00', 120, '{C3}', unit => 'S2'),
       pg_temp.duty('L1', '2026-03-07 23:00', 120, '{C1}') \g /dev/null
select pg_temp.tap('C1', 'P1', '2026-03-08 00:30') \g /dev/null
prepare of_unit (text) as
  select on_day, line::text from scoring.visits('2026-03-05', '2026-03-06', $1, '2026-03-31Z') join patrol.line using (line_id) order by 1, 2;
select results_eq($$execute of_unit('S1')$$, $$values ('2026-03-05'::date, 'L1'), ('2026-03-05', 'L7'), ('2026-03-06', 'L1')$$,
  'of a unit: its own duties and those of the units below it');
select results_eq($$execute of_unit('S1a')$$, $$values ('2026-03-05'::date, 'L7')$$, 'of the unit below: its own');
select is((select count(*) from scoring.visits('2026-03-05', '2026-03-06', null, '2026-03-31Z')), 4::bigint, 'of no unit: all; dates inclusive');
select is((select count(*) from scoring.visits('2026-03-06', '2026-03-05', null, '2026-03-31Z')), 0::bigint, 'backwards: none');
select throws_ok($$execute of_unit('S9')$$, 'PT400', 'there is no unit "S9"', 'an unknown unit is refused');
select is((select verdict from scoring.visits('2026-03-07', '2026-03-07', null, '2026-03-31Z')), 'on_time',
  'a duty that passes midnight belongs to the date it starts on and accepts on the next');

-- The answer is the same in whatever order clock-ins landed, and however far apart the dates asked for.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', ('2026-03-0' || day || ' 09:00'), 120, '{C1+5,C2,C3,C4}', crew => '{P1,P2}', rounds => 2, gap => 20, ordered => true)
  from generate_series(1, 9) as day \g /dev/null
create temp table heap as
  select 'C' || (1 + n % 4) as checkpoint, (array['P1', 'P2', 'P3'])[1 + n * n % 7 % 3] as badge,
         format('2026-03-0%s %s:%s:00', 1 + n % 9, to_char(8 + n % 5, 'FM00'), to_char((n * 7) % 60 / 5 * 5, 'FM00')) as at,
         (array['H1', 'H2', 'F1'])[1 + n % 3] as reader, n::bigint as entry
    from generate_series(1, 600) as n;
prepare everything as
  select * from scoring.visits('2026-03-01', '2026-03-09', null, '2026-03-31Z') order by duty_id, position, round;
select pg_temp.tap(checkpoint, badge, at, reader, entry => entry) from heap order by entry \g /dev/null
create temp table forwards as execute everything;
delete from patrol.sighting;
select pg_temp.tap(checkpoint, badge, at, reader, entry => entry) from heap order by md5(entry::text) \g /dev/null
select results_eq('everything', 'table forwards', 'the order in which clock-ins landed changes nothing');
select results_eq(
  $$select visit.* from generate_series('2026-03-01'::date, '2026-03-09', '1 day') as day,
           scoring.visits(day::date, day::date, null, '2026-03-31Z') as visit order by visit.duty_id, visit.position, visit.round$$,
  'table forwards', 'day by day gives what the whole gives');
set local statement_timeout = '30s';
select results_eq($$select * from scoring.visits('0001-01-01', '9999-12-31', null, '2026-03-31Z') order by duty_id, position, round$$,
  $$select * from scoring.visits((select min(on_day) from patrol.duty), (select max(on_day) from patrol.duty), null, '2026-03-31Z') order by duty_id, position, round$$,
  'all the days there are give what the days with duties give, and as soon');
select is_empty($$select * from scoring.visits('0001-01-01', '1999-12-31', null, '2026-03-31Z')$$, 'days before the first duty give nothing');
select is_empty($$select * from scoring.visits('9000-01-01', '9999-12-31', null, '2026-03-31Z')$$, 'nor do days after the last');
set local statement_timeout = 0;
select ok((select count(*) > 20 from forwards where verdict = 'on_time' and round = 2), 'and there was something to tell apart');

select volatility_is('scoring', 'visits', array['date', 'date', 'text', 'timestamp with time zone'], 'stable', 'judging changes nothing');
select volatility_is('scoring', 'visits_of', array['date', 'date', 'bigint[]', 'timestamp with time zone'], 'stable', 'judging of some duties changes nothing');
select is((select count(*) from pg_proc join pg_namespace n on n.oid = pronamespace
            where nspname = 'scoring' and prosrc ~* '\m(now\s*\(|current_(date|time)|localtime|clock_timestamp|statement_timestamp|transaction_timestamp)'),
  0::bigint, 'no scoring function asks for the time');
select is((select count(*) from pg_proc join pg_namespace n on n.oid = pronamespace, unnest('{patrol_agent,patrol_viewer,patrol_editor,patrol_auditor}'::name[]) as role
            where nspname = 'scoring' and has_function_privilege(role, pg_proc.oid, 'execute')),
  0::bigint, 'no role calls scoring itself');
select * from finish();
rollback;
