-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reached which stop in which round: eligibility, order, duplicates, rounds.
begin;
\ir fixtures/district.psql
select plan(23);

-- One round: the first arrives, the last departs.
select pg_temp.duty('L1', '09:00', 120, '{C1,C2,C3}', crew => '{P1,P2}') \g /dev/null
select pg_temp.tap('C1', 'P2', '10:05'), pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P1', '10:02'),
       pg_temp.tap('C2', 'P1', '10:10') \g /dev/null
select results_eq('select * from pg_temp.arrived()',
  $$values ('L1', 'C1', 1, 'P1', '10:00:00', '10:05:00'), ('L1', 'C2', 1, 'P1', '10:10:00', null), ('L1', 'C3', 1, null, null, null)$$,
  'the first clock-in arrives, the last of several departs, one alone does not depart');

-- Ties: reader code, then entry; the UID for downloads.
delete from patrol.sighting;
select pg_temp.tap('C1', 'P2', '10:00', 'H2', entry => 1), pg_temp.tap('C1', 'P1', '10:00', 'H1', entry => 9),
       pg_temp.tap('C2', 'P2', '10:00', 'H1', entry => 5), pg_temp.tap('C2', 'P1', '10:00', 'H1', entry => 4),
       pg_temp.tap('C3', 'P2', '10:00', 'H1', entry => 20, clock => 'downloaded', uid => '04AA0002'),
       pg_temp.tap('C3', 'P1', '10:00', 'H1', entry => 21, clock => 'downloaded', uid => '04AA0001') \g /dev/null
select results_eq('select * from pg_temp.arrived()',
  $$values ('L1', 'C1', 1, 'P1', '10:00:00', '10:00:00'), ('L1', 'C2', 1, 'P1', '10:00:00', '10:00:00'),
           ('L1', 'C3', 1, 'P1', '10:00:00', '10:00:00')$$,
  'at one instant the reader''s code decides, then the entry; in a download the UID, not the order of arrival');
select results_eq(
  $$select entry, arrival_error from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') join patrol.checkpoint using (checkpoint_id) order by checkpoint$$,
  $$values (9::bigint, interval '0'), (4, '0'), (21, '0')$$, 'the record that arrived is told');

-- The same seen twice, by two readers: nothing but a departure.
delete from patrol.sighting;
select pg_temp.tap('C1', 'P1', '10:00', 'H1'), pg_temp.tap('C1', 'P1', '10:00', 'F1') \g /dev/null
select is((select count(*) from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') where arrived_at is not null), 1::bigint, 'seen by two readers at once is one arrival');

-- Whose clock-ins count.
delete from patrol.sighting;
select pg_temp.tap('C1', 'P3', '10:00'), pg_temp.tap('C1', null, '10:01'), pg_temp.tap('C2', 'P2', '10:00'),
       pg_temp.tap('C3', 'P1', '10:00', event => 'E1') \g /dev/null
select results_eq('select checkpoint, badge from pg_temp.arrived()', $$values ('C1', null), ('C2', 'P2'), ('C3', null)$$,
  'crew: only those on the duty''s crew; nobody known counts never, nor does the read of an event card');
update patrol.duty set eligibility = 'anyone';
select results_eq('select checkpoint, badge from pg_temp.arrived()', $$values ('C1', 'P3'), ('C2', 'P2'), ('C3', null)$$,
  'anyone: everybody known');
update patrol.duty set eligibility = 'unit';
select results_eq('select checkpoint, badge from pg_temp.arrived()', $$values ('C1', 'P3'), ('C2', 'P2'), ('C3', null)$$,
  'unit: those of the line''s unit and of units below it');
update patrol.duty set unit_id = (select unit_id from patrol.unit where unit = 'S1a');
select results_eq('select checkpoint, badge from pg_temp.arrived()', $$values ('C1', 'P3'), ('C2', null), ('C3', null)$$,
  'unit: but not those of the unit above');
update patrol.duty set unit_id = (select unit_id from patrol.unit where unit = 'S1');
update patrol.membership set during = tstzrange('2026-03-05 10:00Z', null)
 where person_id = (select person_id from patrol.person where badge = 'P2');
select is((select badge from pg_temp.arrived() where checkpoint = 'C2'), 'P2', 'unit: who joins at the very instant belongs');
update patrol.membership set during = tstzrange(null, '2026-03-05 10:00Z')
 where person_id = (select person_id from patrol.person where badge = 'P2');
select is((select badge from pg_temp.arrived() where checkpoint = 'C2'), null, 'unit: who left at that instant no longer does');

-- Several rounds: greedy, by the least gap.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L2', '09:00', 240, '{C1}', rounds => 3, gap => 30) \g /dev/null
select pg_temp.tap('C1', 'P1', at) from unnest('{09:00,09:29:59.999999,09:30,09:45,10:00,10:20,12:00}'::text[]) as at \g /dev/null
select results_eq('select round, at, left_at from pg_temp.arrived()',
  $$values (1, '09:00:00', '09:29:59'), (2, '09:30:00', '09:45:00'), (3, '10:00:00', '12:00:00')$$,
  'the gap to the microsecond; what comes sooner departs from the round; after the last round all the rest departs');
delete from patrol.sighting;
select pg_temp.tap('C1', 'P1', '09:00'), pg_temp.tap('C1', 'P1', '09:20'), pg_temp.tap('C1', 'P1', '09:40'),
       pg_temp.tap('C1', 'P1', '10:05') \g /dev/null
select results_eq('select round, at, left_at from pg_temp.arrived()',
  $$values (1, '09:00:00', '09:20:00'), (2, '09:40:00', '10:05:00'), (3, null, null)$$,
  'the gap counts from the last arrival, not from the last clock-in');
delete from patrol.sighting;
select pg_temp.tap('C1', 'P1', '09:00', 'H1', entry => 1), pg_temp.tap('C1', 'P1', '09:30', 'H2', entry => 1),
       pg_temp.tap('C1', 'P1', '09:30', 'H1', entry => 2), pg_temp.tap('C1', 'P1', '10:00', 'H2', entry => 3) \g /dev/null
select results_eq('select round, at, left_at from pg_temp.arrived()',
  $$values (1, '09:00:00', null), (2, '09:30:00', '09:30:00'), (3, '10:00:00', null)$$,
  'of two clock-ins at one instant the first arrives, the second departs');
select is((select entry from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') where round = 2), 2::bigint, 'the one of the reader with the lower code');

-- A duty of one round beside one of several; one person on two lines.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1}'), pg_temp.duty('L2', '09:00', 240, '{C1}', rounds => 2, gap => 10) \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P1', '10:10') \g /dev/null
select results_eq('select line, round, at, left_at from pg_temp.arrived()',
  $$values ('L1', 1, '10:00:00', '10:10:00'), ('L2', 1, '10:00:00', null), ('L2', 2, '10:10:00', null)$$,
  'each duty takes the clock-ins by its own rounds');

-- Two duties of one line, one after the other.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 60, '{C1}', early => 0, late => 0), pg_temp.duty('L1', '10:00', 60, '{C1}', early => 0, late => 30) \g /dev/null
select pg_temp.tap('C1', 'P1', '09:59:59.999999'), pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P1', '11:30') \g /dev/null
select results_eq('select at, left_at from pg_temp.arrived()', $$values ('09:59:59', null), ('10:00:00', null)$$,
  'an instant belongs to one duty of a line at most');
update patrol.duty set accept_until = accept_from where starts_at = '2026-03-05 09:00Z';
select results_eq('select at, left_at from pg_temp.arrived()', $$values (null, null), ('10:00:00', null)$$,
  'a duty whose acceptance lasts no time accepts nothing');
update patrol.duty set accept_until = '2026-03-05 10:00Z', accept_from = '2026-03-05 10:00Z' where starts_at = '2026-03-05 09:00Z';
select results_eq('select at from pg_temp.arrived()', $$values (null), ('10:00:00')$$,
  'nor does it take the instant from the duty that begins with it');

-- A stop that the duty does not owe, though its line has it.
select pg_temp.forget() \g /dev/null
select pg_temp.duty('L1', '09:00', 60, '{C1}') as first, pg_temp.duty('L1', '2026-03-06 09:00', 60, '{C2}') as second \gset
select pg_temp.tap('C2', 'P1', '09:30'), pg_temp.tap('C2', 'P1', '2026-03-06 09:30') \g /dev/null
select results_eq($$select on_day, "position", verdict from scoring.visits('2026-03-05', '2026-03-06', null, '2026-03-31Z') order by 1$$,
  $$values ('2026-03-05'::date, 1, 'missed'), ('2026-03-06', 1, 'on_time')$$, 'each duty is judged by its own stops');

-- Only some duties.
prepare of_duties (bigint[]) as
  select arrived_at from scoring.visits_of('2026-03-05', '2026-03-06', $1, '2026-03-31Z') where arrived_at is not null;
select results_eq(format('execute of_duties(array[%s])', :second), $$values ('2026-03-06 09:30Z'::timestamptz)$$, 'of the duties asked for');
select is_empty($$execute of_duties('{}')$$, 'of none: nothing');
select is_empty('execute of_duties(null)', 'nor of unknown ones');
select volatility_is('scoring', 'outcomes', array['bigint[]', 'timestamp with time zone'], 'stable', 'looking changes nothing');
select * from finish();
rollback;
