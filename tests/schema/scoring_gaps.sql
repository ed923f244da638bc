-- SPDX-License-Identifier: GPL-3.0-or-later
-- How long nobody came, how often somebody did, and what cannot be said.
begin;
\ir fixtures/district.psql
select plan(45);
-- The span of most of these: Thursday, 5 March 2026, 08:00 to 20:00.
create function pg_temp.gap(of_checkpoint text default 'C1', since text default '08:00', until text default '20:00', unit text default null)
returns setof scoring.checkpoint_gap language sql as $$
  select * from scoring.gaps(from_at => pg_temp.t(gap.since), to_at => pg_temp.t(gap.until), unit => gap.unit) as g
   where gap.of_checkpoint is null or g.checkpoint = gap.of_checkpoint
$$;
create function pg_temp.longest(since text default '08:00', until text default '20:00') returns text language sql as $$
  select concat_ws(' ', to_char(extract(epoch from longest) * interval '1 second', 'FMHH24:MI'), pg_temp.clock(longest_from), pg_temp.clock(longest_until)) from pg_temp.gap('C1', longest.since, longest.until)
$$;
create function pg_temp.reader_id(code text) returns bigint language sql as $$ select reader_id from patrol.reader where reader = code $$;
create function pg_temp.checkpoint_id(code text) returns bigint language sql as $$ select checkpoint_id from patrol.checkpoint where checkpoint = code $$;
create function pg_temp.broken(reader text, since text, until text) returns void language sql as $$
  insert into patrol.outage (station_id, reader_id, during, reason, noted_by)
  select unit.unit_id, pg_temp.reader_id(broken.reader), tstzrange(pg_temp.t(broken.since), pg_temp.t(broken.until)), 'repair', person_id
    from patrol.unit, patrol.person where unit = 'S1' and badge = 'P1'
$$;
create function pg_temp.heard(reader text, through text) returns void language sql as $$
  update patrol.reader_state set complete_through = pg_temp.t(heard.through) where reader_id = pg_temp.reader_id(heard.reader)
$$;

select results_eq($$select checkpoint, unit, zone, kind, category, level, clock_ins, comings, longest, longest_from, longest_until, median, unknown, blind_hours, cardinality(hours) from pg_temp.gap(null)$$,
  $$values ('C1', 'S1', null, 'must_reach', null, 1, 0, 0, interval '12 hours', timestamptz '2026-03-05 08:00Z', timestamptz '2026-03-05 20:00Z', null::interval, interval '0', 12, 168),
           ('C2', 'S1', null, 'standing', null, 2, 0, 0, '12 hours', '2026-03-05 08:00Z', '2026-03-05 20:00Z', null, '0', 12, 168),
           ('C3', 'S1', null, 'ordinary', null, 3, 0, 0, '12 hours', '2026-03-05 08:00Z', '2026-03-05 20:00Z', null, '0', 12, 168),
           ('C4', 'S1', null, 'ordinary', null, null, 0, 0, '12 hours', '2026-03-05 08:00Z', '2026-03-05 20:00Z', null, '0', 12, 168)$$,
  'nobody came at all: the whole span');
select pg_temp.tap('C1', 'P1', '09:00') \g /dev/null
select is(pg_temp.longest(), '11:00 09:00:00 20:00:00', 'after the last');
select pg_temp.tap('C1', 'P2', '19:00') \g /dev/null
select is(pg_temp.longest(), '10:00 09:00:00 19:00:00', 'between two');
select pg_temp.tap('C1', 'P4', '14:00') \g /dev/null
select is(pg_temp.longest(), '5:00 09:00:00 14:00:00', 'the first of two that are as long; whoever comes, of whatever unit');
select is(pg_temp.longest('03:00'), '6:00 03:00:00 09:00:00', 'before the first');
select is(pg_temp.longest('09:00', '14:00'), '5:00 09:00:00 14:00:00', 'the span holds its beginning and not its end');
select is((select clock_ins from pg_temp.gap('C1', '09:00', '14:00')), 1, 'as the number of clock-ins tells');
select pg_temp.tap('C1', null, '11:00'), pg_temp.tap('C1', 'P1', '11:00', event => 'E1'), pg_temp.tap('C2', 'P1', '11:00') \g /dev/null
select results_eq($$select longest, clock_ins from pg_temp.gap()$$, $$values (interval '5 hours', 3)$$, 'unknown cards, events and other places end no gap');
select results_eq($$select checkpoint, longest from pg_temp.gap(null)$$,
  $$values ('C3', interval '12 hours'), ('C4', '12 hours'), ('C2', '9 hours'), ('C1', '5 hours')$$, 'the most neglected first');

-- A crew that taps one after the other came once.
select results_eq($$select comings, median from pg_temp.gap()$$, $$values (3, interval '5 hours')$$, 'comings, and the usual time between');
select pg_temp.tap('C1', 'P1', '09:00:30'), pg_temp.tap('C1', 'P2', '09:05'), pg_temp.tap('C1', 'P3', '09:15'), pg_temp.tap('C1', 'P3', '19:10:00.000001') \g /dev/null
select results_eq($$select clock_ins, comings, median from pg_temp.gap()$$, $$values (7, 4, interval '4:45')$$,
  'clock-ins up to 10 minutes apart are one coming: gaps of 4:45, 5:00 and 10 minutes and a microsecond');
select pg_temp.tap('C1', 'P1', '16:00') \g /dev/null
select is((select median from pg_temp.gap()), interval '2:30', 'of 0:10, 2:00, 3:00 and 4:45, the mean of the middle two');
select is((select median from pg_temp.gap('C2')), null, 'one coming: none');

-- Hours of the week where the unit lives: Thursday's are 73 to 96.
select results_eq($$select hours[73 + 9], hours[73 + 14], hours[73 + 19], hours[73 + 10], (select sum(n) from unnest(hours) as n) from pg_temp.gap()$$,
  $$values (4, 1, 2, 0, 8::bigint)$$, 'clock-ins by hour of the week');
select is((select blind_hours from pg_temp.gap()), 8, 'of twelve hours four saw somebody');
select is((select blind_hours from pg_temp.gap('C1', '2026-03-02 00:00', '2026-03-09 00:00')), 164, 'of a week');
select is((select blind_hours from pg_temp.gap('C1', '2026-03-01 00:00', '2026-03-30 00:00')), 164, 'of several');
select is((select blind_hours from pg_temp.gap('C1', '08:30', '09:30')), 1, 'hours that the span touches');
update patrol.unit set timezone = 'America/New_York' where unit = 'S2';
update patrol.checkpoint set unit_id = (select unit_id from patrol.unit where unit = 'S2') where checkpoint = 'C4';
select pg_temp.tap('C4', 'P4', '2026-03-08 06:30'), pg_temp.tap('C4', 'P4', '2026-03-08 07:30') \g /dev/null
select results_eq($$select hours[144 + 1 + 1], hours[144 + 1 + 2], hours[144 + 1 + 3] from pg_temp.gap('C4', '2026-03-01 00:00', '2026-03-29 00:00')$$, 'values (1, 0, 1)',
  'Sunday, 01:30 and 03:30: the hour between was left out');
insert into patrol.reader (reader, kind, unit_id) select 'HS2', 'handheld', unit_id from patrol.unit where unit = 'S2';
insert into patrol.reader_state select reader_id, '2026-03-31Z', '2026-03-31Z', 0, 0, 'listening' from patrol.reader where reader = 'HS2';
select is((select blind_hours from pg_temp.gap('C4', '2026-03-08 05:00', '2026-03-09 04:00')), 21, 'that day has 23 hours');
update patrol.unit set timezone = 'Asia/Kathmandu' where unit = 'S2';
select is((select blind_hours from pg_temp.gap('C4', '2026-03-02 00:00', '2026-03-02 02:00')), 3, 'where hours begin at a quarter past, two hours touch three');

-- Only while it is valid.
select pg_temp.forget() \g /dev/null
update patrol.checkpoint set valid_from = '2026-03-05', valid_until = '2026-03-05' where checkpoint = 'C1';
select is(pg_temp.longest('2026-03-04 12:00', '2026-03-06 12:00'), '24:00 00:00:00 00:00:00', 'a checkpoint is not neglected before or after its days');
select is_empty($$select * from pg_temp.gap('C1', '2026-03-06 00:00', '2026-03-07 00:00')$$, 'and has no row when none is in the span');
update patrol.checkpoint set valid_from = null, valid_until = null where checkpoint = 'C1';
update patrol.checkpoint set in_feed = false where checkpoint = 'C1';
select is_empty($$select * from pg_temp.gap()$$, 'one that the feed no longer names has none');
select pg_temp.tap('C1', 'P1', '10:00') \g /dev/null
select is(pg_temp.longest(), '10:00 10:00:00 20:00:00', 'unless somebody came');
update patrol.checkpoint set in_feed = true where checkpoint = 'C1';

-- Absence of data is never absence of patrol. By handhelds of the unit: all must have delivered.
select pg_temp.heard('H2', '13:00') \g /dev/null
select results_eq($$select pg_temp.longest(), unknown, clock_ins from pg_temp.gap()$$, $$values ('3:00 10:00:00 13:00:00', interval '7 hours', 1)$$, 'a gap ends where one handheld fell silent');
select pg_temp.tap('C1', 'P1', '15:00'), pg_temp.tap('C1', 'P1', '19:00') \g /dev/null
select results_eq($$select pg_temp.longest(), clock_ins, comings, blind_hours from pg_temp.gap()$$, $$values ('3:00 10:00:00 13:00:00', 3, 3, 4)$$,
  'none is between clock-ins of which others may have come');
select pg_temp.broken('H2', '12:00', '2026-03-06 12:00') \g /dev/null
select results_eq($$select pg_temp.longest(), unknown from pg_temp.gap()$$, $$values ('5:00 10:00:00 15:00:00', interval '0')$$, 'one that is noted out of service is not waited for');
select pg_temp.broken('H1', '14:00', '14:30') \g /dev/null
select results_eq($$select pg_temp.longest(), unknown from pg_temp.gap()$$, $$values ('4:00 10:00:00 14:00:00', interval '30 minutes')$$, 'with both out of service, nobody listens');
update patrol.service set during = '(,2026-03-04]' where reader_id = pg_temp.reader_id('H2');
delete from patrol.outage where reader_id = pg_temp.reader_id('H2');
select results_eq($$select pg_temp.longest(), unknown from pg_temp.gap()$$, $$values ('4:00 10:00:00 14:00:00', interval '30 minutes')$$, 'nor does one after its last day');
delete from patrol.reader_state where reader_id = pg_temp.reader_id('H1');
select results_eq($$select longest, unknown, clock_ins, median, blind_hours, hours[73 + 15] from pg_temp.gap()$$,
  $$values (null::interval, interval '12 hours', 3, null::interval, 0, 1)$$, 'of readers that were never heard nothing is known, but for what arrived');
select is((select array_agg(checkpoint) from pg_temp.gap(null, unit => 'S1')), '{C1,C2,C3}', 'such places come last, by code');
select pg_temp.forget() \g /dev/null

-- By the readers that hang there, as long as they do.
insert into patrol.reader_state select reader_id, '2026-03-31Z', '2026-03-31Z', 0, 0, 'listening' from patrol.reader where reader = 'H1';
insert into patrol.placement values (pg_temp.reader_id('F1'), pg_temp.checkpoint_id('C1'), '(,2026-03-05 16:00Z)');
delete from patrol.outage;
select pg_temp.heard('H1', '02:00'), pg_temp.heard('F1', '18:00') \g /dev/null
select results_eq($$select pg_temp.longest(), unknown from pg_temp.gap()$$, $$values ('8:00 08:00:00 16:00:00', interval '4 hours')$$,
  'while a fixed reader hangs there it alone is asked, afterwards the handhelds');
select pg_temp.heard('H1', '2026-03-31 00:00'), pg_temp.heard('F1', '10:00') \g /dev/null
select results_eq($$select pg_temp.longest(), unknown from pg_temp.gap()$$, $$values ('4:00 16:00:00 20:00:00', interval '6 hours')$$, 'a reader that died is not neglect');
select pg_temp.heard('F1', '18:00'), pg_temp.broken('F1', '11:00', '12:00') \g /dev/null
select results_eq($$select longest, longest_from, unknown from pg_temp.gap()$$, $$values (interval '8 hours', timestamptz '2026-03-05 12:00Z', interval '1 hour')$$, 'nor one that was out of service');
insert into patrol.reader (reader, kind, unit_id) select 'F2', 'fixed', unit_id from patrol.unit where unit = 'S1';
insert into patrol.placement values (pg_temp.reader_id('F2'), pg_temp.checkpoint_id('C1'), '[2026-03-05 15:00Z,2026-03-05 16:00Z)');
select results_eq($$select longest, longest_from, unknown from pg_temp.gap()$$, $$values (interval '4 hours', timestamptz '2026-03-05 16:00Z', interval '2 hours')$$, 'of several all must have been heard');

-- The handhelds are those of the lines that stop there.
delete from patrol.placement;
insert into patrol.line (line, name, unit_id, mode, ordered, eligibility) select 'LX', '借道线', unit_id, 'foot', false, 'crew' from patrol.unit where unit = 'S2';
insert into patrol.stop select line_id, 1, pg_temp.checkpoint_id('C1') from patrol.line where line = 'LX';
select pg_temp.heard('H1', '09:00'), pg_temp.heard('HS2', '17:00') \g /dev/null
select results_eq($$select longest, unknown from pg_temp.gap()$$, $$values (interval '9 hours', interval '3 hours')$$, 'a line of another unit stops there: its handhelds are asked');
select results_eq($$select longest from pg_temp.gap('C2')$$, $$values (interval '1 hour')$$, 'where no line stops, those of its own unit');
insert into patrol.service select pg_temp.reader_id('HS2'), unit_id, '[2026-03-05,)' from patrol.unit where unit = 'S1';
update patrol.service set during = '(,2026-03-04]' where reader_id = pg_temp.reader_id('H1') or reader_id = pg_temp.reader_id('HS2') and unit_id <> (select unit_id from patrol.unit where unit = 'S1');
select results_eq($$select checkpoint, longest from pg_temp.gap(null) where checkpoint < 'C3' order by checkpoint$$, $$values ('C1', null::interval), ('C2', interval '9 hours')$$,
  'a handheld that was handed on is asked where it is in service');

-- Of whom
select results_eq($$select distinct unit from pg_temp.gap(null, unit => 'S1') order by 1$$, $$values ('S1')$$, 'checkpoints of a unit');
select throws_ok($$select * from pg_temp.gap(unit => 'S9')$$, 'PT400', 'there is no unit "S9"', 'an unknown unit is refused');
select is_empty($$select * from pg_temp.gap(null, '20:00', '08:00')$$, 'a span that ends before it begins holds nothing');
select is_empty($$select * from pg_temp.gap(null, '20:00', '20:00')$$, 'nor does an empty one');
select volatility_is('scoring', 'gaps', array['timestamp with time zone', 'timestamp with time zone', 'text'], 'stable', 'looking changes nothing');
select volatility_is('scoring', 'known_times', array['timestamp with time zone', 'timestamp with time zone'], 'stable', 'nor does asking what is known');
select * from finish();
rollback;
