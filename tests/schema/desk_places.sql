-- SPDX-License-Identifier: GPL-3.0-or-later
-- The month seen from the place: what was owed, in which hours nobody came, how well a stranger could guess.
begin;
\ir fixtures/district.psql
select plan(30);
create function pg_temp.guess(of_checkpoint text default 'C1', since text default '2026-03-01 00:00', until text default '2026-03-11 00:00')
returns table (comings integer, days integer, days_without integer, met numeric) language sql as $$
  select p.comings, p.days, p.days_without, round(p.met, 4)
    from scoring.predictability(from_at => pg_temp.t(since), to_at => pg_temp.t(until), checkpoints => array(select checkpoint_id from patrol.checkpoint)) as p
    join patrol.checkpoint using (checkpoint_id) where checkpoint = of_checkpoint
$$;
create function pg_temp.come(checkpoint text, day integer, at text, badge text default 'P1') returns void language sql as $$
  select pg_temp.tap(come.checkpoint, come.badge, format('2026-03-%s %s', to_char(come.day, 'FM00'), come.at))
$$;

-- Ten days.
select results_eq($$select * from pg_temp.guess()$$, $$values (0, 10, 10, null::numeric)$$, 'nobody ever came: too little to tell');
select pg_temp.come('C1', day, '09:00') from generate_series(1, 9) as day \g /dev/null
select results_eq($$select * from pg_temp.guess()$$, $$values (9, 10, 1, null::numeric)$$, 'nine comings are too few');
select pg_temp.come('C1', 10, '09:00') \g /dev/null
select results_eq($$select * from pg_temp.guess()$$, $$values (10, 10, 0, 1.0000)$$, 'by the clock every day: whoever waits meets somebody');
select results_eq($$select comings, days, met from pg_temp.guess(since => '2026-03-05 00:00')$$, $$values (6, 6, null::numeric)$$, 'six days are too few');
select pg_temp.come('C1', day, '09:00:30', 'P2') from generate_series(1, 10) as day \g /dev/null
select results_eq($$select * from pg_temp.guess()$$, $$values (10, 10, 0, 1.0000)$$, 'a crew comes once');
delete from patrol.sighting;
select pg_temp.come('C1', day, case when day <= 5 then '09:00' else '21:00' end) from generate_series(1, 10) as day \g /dev/null
select is((select met from pg_temp.guess()), 0.4444, 'half the days in the morning: each has four others of nine');
delete from patrol.sighting;
select pg_temp.come('C1', day, to_char(time '00:10' + (day * 2) * interval '1 hour', 'HH24:MI')) from generate_series(1, 10) as day \g /dev/null
select is((select met from pg_temp.guess()), 0.0000, 'another hour every day: nobody can guess');
delete from patrol.sighting;
select pg_temp.come('C1', day, case when day % 2 = 0 then '09:00' else '09:15' end) from generate_series(1, 10) as day \g /dev/null
select is((select met from pg_temp.guess()), 1.0000, 'a quarter of an hour is near');
delete from patrol.sighting;
select pg_temp.come('C1', day, case when day % 2 = 0 then '09:00:00' else '09:15:01' end) from generate_series(1, 10) as day \g /dev/null
select is((select met from pg_temp.guess()), 0.4444, 'a second more is not');
delete from patrol.sighting;
select pg_temp.come('C1', day, case when day <= 5 then '23:55' else '00:05' end) from generate_series(1, 11) as day where day <> 6 \g /dev/null
select is((select met from pg_temp.guess(until => '2026-03-12 00:00')), 0.9000, 'the clock is round: nine others on ten other days');
select pg_temp.tap('C1', null, '2026-03-03 12:00'), pg_temp.tap('C1', 'P1', '2026-03-03 12:00', event => 'E1'), pg_temp.tap('C2', 'P1', '2026-03-03 12:00') \g /dev/null
select is((select comings from pg_temp.guess(until => '2026-03-12 00:00')), 10, 'unknown cards, events and other places are no comings');
update patrol.reader_state set complete_through = '2026-03-06 12:00Z';
select results_eq($$select days, days_without from pg_temp.guess('C2')$$, $$values (5, 4)$$, 'a day of which not all is known is none without');
select is((select days from pg_temp.guess()), 9, 'but one on which somebody came is a day');
update patrol.reader_state set complete_through = '2026-03-31Z';

-- Hours of the week of which something is known.
create function pg_temp.heard(since text, until text) returns smallint[] language sql as $$
  select h.weeks from scoring.heard_hours(from_at => pg_temp.t(since), to_at => pg_temp.t(until), checkpoints => array(select checkpoint_id from patrol.checkpoint)) as h
    join patrol.checkpoint using (checkpoint_id) where checkpoint = 'C1'
$$;
select is((select array_agg(distinct n) from unnest(pg_temp.heard('2026-03-02 00:00', '2026-03-16 00:00')) as n), '{2}'::smallint[], 'two weeks, each hour twice');
select is(cardinality(pg_temp.heard('2026-03-02 00:00', '2026-03-16 00:00')), 168, 'all hours');
select results_eq($$select h[1], h[24], h[25], h[168] from pg_temp.heard('2026-03-02 00:00', '2026-03-03 00:00') as h$$, $$values (1::smallint, 1::smallint, 0::smallint, 0::smallint)$$, 'a Monday');
update patrol.reader_state set complete_through = '2026-03-05 09:30Z';
select results_eq($$select h[73 + 9], h[73 + 10] from pg_temp.heard('2026-03-02 00:00', '2026-03-09 00:00') as h$$, $$values (1::smallint, 0::smallint)$$, 'what was not delivered nobody knows; a part of an hour is some');
update patrol.reader_state set complete_through = '2026-03-31Z';

-- The month.
delete from patrol.sighting;
select pg_temp.duty('L1', '09:00', 60, '{C1,C2}', '{P1}'), pg_temp.duty('L1', '2026-03-06 09:00', 60, '{C1,C2}', '{P1}'), pg_temp.duty('L2', '2026-03-07 09:00', 60, '{C1}', '{P4}', unit => 'S2') \g /dev/null
select pg_temp.tap('C1', 'P1', '09:10'), pg_temp.tap('C1', 'P1', '2026-03-06 10:05') \g /dev/null
create function pg_temp.places(unit text default null, as_of text default '2026-03-08 00:00', month date default '2026-03-17') returns setof record language sql as $$
  select checkpoint, home, owed, counted, on_time, late, missed, due, round(completion, 2), clock_ins, longest_minutes, days, days_without
    from desk.places_month(month => places.month, unit => places.unit, as_of => pg_temp.t(places.as_of))
$$;
prepare month_of_s1 as select * from pg_temp.places('S1') as p(checkpoint text, home text, owed integer, counted integer, on_time integer, late integer, missed integer, due integer, completion numeric, clock_ins integer, longest integer, days integer, days_without integer);
select results_eq('month_of_s1', $$values ('C2', 'S1', 2, 2, 0, 0, 2, 0, 0.00, 0, 7 * 1440, 7, 7), ('C3', 'S1', 0, 0, 0, 0, 0, 0, null, 0, 7 * 1440, 7, 7), ('C4', 'S1', 0, 0, 0, 0, 0, 0, null, 0, 7 * 1440, 7, 7),
                                     ('C1', 'S1', 3, 2, 1, 1, 0, 0, 1.00, 2, 4 * 1440 + 550, 7, 5)$$, 'the most neglected first, with what any unit''s duties owe there');
select is((select count(*) from desk.places_month('2026-03-01', null, '2026-03-08Z')), 4::bigint, 'of all units');
select is((select count(*) from desk.places_month('2026-03-01', 'S2', '2026-03-08Z')), 0::bigint, 'a unit without places');
select throws_ok($$select * from desk.places_month('2026-03-01', 'S9', '2026-03-08Z')$$, 'PT400', null, 'a unit that is not there');
select is_empty($$select * from desk.places_month('2026-04-01', 'S1', '2026-03-08Z') where longest_minutes is not null or clock_ins > 0$$, 'a month that has not begun tells nothing');
select results_eq($$select counted from desk.places_month('2026-03-01', 'S1', '2026-03-06 09:30Z') where checkpoint = 'C2'$$, $$values (1)$$, 'as of a moment');
select results_eq($$select split_part(hours, ',', 73 + 9), split_part(heard, ',', 73 + 9), split_part(heard, ',', 168) from desk.places_month('2026-03-01', 'S1', '2026-03-08Z') where checkpoint = 'C1'$$,
  $$values ('1', '1', '1')$$, 'hours: Thursday at nine');

-- One place.
select results_eq($$select at, reader, badge, event from desk.place_clock_ins('C1', '2026-03-01Z', '2026-03-07Z')$$,
  $$values (pg_temp.t('09:10'), 'H1', 'P1', null::text), (pg_temp.t('2026-03-06 10:05'), 'H1', 'P1', null)$$, 'its clock-ins');
select is((select count(*) from desk.place_clock_ins('C1', '2026-03-05 09:10Z', '2026-03-06 10:05Z')), 1::bigint, 'the span holds its beginning and not its end');
select results_eq($$select day, line, round, verdict, badge from desk.place_visits('C1', '2026-03-01', '2026-03-31', '2026-03-08Z')$$,
  $$values (date '2026-03-05', 'L1', 1, 'on_time', 'P1'), ('2026-03-06', 'L1', 1, 'late', 'P1'), ('2026-03-07', 'L2', 1, 'no_data', null)$$, 'and what is owed there, by any unit');
select is_empty($$select * from desk.place_visits('C9', '2026-03-01', '2026-03-31', '2026-03-08Z')$$, 'a place that is not there has no visit');
select is_empty($$select * from desk.place_clock_ins('C9', '2026-03-01Z', '2026-03-31Z')$$, 'nor a clock-in');
select results_eq($$select holds_through, signed, downloaded from desk.reader_journals('H1')$$, $$values (0::bigint, false, false)$$, 'a reader''s journals');
select * from finish();
rollback;
