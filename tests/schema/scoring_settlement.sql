-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is kept of duties that are over: when, what unsettles it, and that nobody can tell the difference.
begin;
\ir fixtures/district.psql
select plan(42);
select record.unsettle_all() \g /dev/null
prepare settle (text, integer) as select record.settle_duties(instant => pg_temp.t($1), at_most => $2);
create function pg_temp.settled() returns setof text language sql as $$
  select line || ' ' || to_char(starts_at at time zone 'UTC', 'DD HH24:MI')
    from patrol.settlement join patrol.duty using (duty_id) join patrol.line using (line_id) where settled order by 1
$$;
create function pg_temp.resettle() returns integer language sql as $$
  select record.settle_duties(instant => '2026-03-31Z', at_most => 1000)
$$;
-- All there is to know of March, as it is answered.
create function pg_temp.answer() returns setof text language sql as $$
  select judged::text from scoring.visits('2026-02-01', '2026-03-31', null, '2026-03-31Z') as judged
  union all select attending::text from scoring.attendance('2026-02-01', '2026-03-31') as attending
  union all select of_what || score::text from unnest('{people,lines,units}'::text[]) as of_what
             cross join lateral scoring.scores('2026-03-01', of_what, null, '2026-03-31Z') as score
$$;

-- When.
select pg_temp.duty('L1', '09:00', 120, '{C1,C2+10}') as first, pg_temp.duty('L2', '10:00', 60, '{C3}', crew => '{P1,P2}') as second,
       pg_temp.duty('L3', '2026-03-06 09:00', 60, '{C1}', eligibility => 'unit') as third \gset
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C2', 'P1', '10:10'), pg_temp.tap('C3', 'P3', '10:30') \g /dev/null
select results_eq($$execute settle('12:29:59.999999', 10)$$, 'values (0)', 'a duty that is over by less than an hour is left alone');
create temp table live as select answer from pg_temp.answer() as answer;
select results_eq($$execute settle('12:30', 1)$$, 'values (1)', 'at most so many at once');
select results_eq($$execute settle('12:30', 1)$$, 'values (1)', 'then the next, though both end at one instant');
select results_eq($$execute settle('12:30', 1)$$, 'values (0)', 'then none');
select results_eq('select * from pg_temp.settled()', $$values ('L1 05 09:00'), ('L2 05 10:00')$$, 'those that are over');
select bag_eq('select * from pg_temp.answer()', 'select * from live', 'nothing tells them apart');
select is_empty($$select * from scoring.unsettled_difference('2026-03-01', '2026-03-31')$$, 'nor does the check for auditors');
select results_eq($$execute settle('2026-03-31', 100)$$, 'values (1)', 'the rest when its time comes');
select bag_eq('select * from pg_temp.answer()', 'select * from live', 'nothing tells them apart, all settled');
select results_eq($$select verdict, reason from scoring.visits('2026-03-05', '2026-03-06', null, '2026-03-05 08:00Z') order by on_day desc, line_id, position$$,
  $$values ('due', 'until at=2026-03-06T10:30:00Z'), ('on_time', 'in_window'), ('on_time', 'in_window'), ('due', 'until at=2026-03-05T11:30:00Z')$$,
  'the instant asked for still decides what is due');
select pg_temp.excuse('L2', null, '10:00', '10:30') as number \gset
select is((select reason from pg_temp.verdicts() where line = 'L2'), 'excuse number=' || :number, 'an excuse still covers what is settled');
select isnt_empty('select * from pg_temp.settled() offset 2', 'and unsettles nothing');
delete from patrol.excuse;
update patrol.reader_state set complete_through = '2026-03-05 11:00Z';
select is((select verdict from pg_temp.verdicts() where line = 'L2'), 'no_data', 'so does silence');
update patrol.reader_state set complete_through = '2026-03-31Z';

-- What unsettles.
select pg_temp.tap('C1', 'P1', '07:49:59.999999'), pg_temp.tap('C1', 'P1', '12:30'), pg_temp.tap('C4', 'P1', '10:00') \g /dev/null
select is((select count(*) from pg_temp.settled()), 3::bigint, 'what no reason looks at unsettles nothing');
select pg_temp.tap('C1', 'P1', '07:50', entry => 500) \g /dev/null
select results_eq('select * from pg_temp.settled()', $$values ('L2 05 10:00'), ('L3 06 09:00')$$, 'a clock-in an hour before it accepts unsettles');
select is_empty(format('select * from patrol.outcome where duty_id = %s', :first), 'nothing is kept of it');
select is_empty(format('select * from patrol.attendance where duty_id = %s', :first), 'of who attended neither');
select is((select count(*) from pg_temp.verdicts() where line = 'L1'), 2::bigint, 'its visits are there all the same');
select results_eq('select pg_temp.resettle()', 'values (1)', 'it is settled again');
select pg_temp.tap('C2', 'P1', '12:29:59.999999', entry => 501) \g /dev/null
select results_eq('select * from pg_temp.settled()', $$values ('L2 05 10:00'), ('L3 06 09:00')$$, 'one within an hour after it too');
select pg_temp.resettle() \g /dev/null
update patrol.sighting set checkpoint_id = (select checkpoint_id from patrol.checkpoint where checkpoint = 'C3') where entry = 501;
select results_eq('select * from pg_temp.settled()', $$values ('L3 06 09:00')$$,
  'a clock-in that turns out to have been elsewhere unsettles the duties of both places');
select is_empty($$select * from scoring.unsettled_difference('2026-03-01', '2026-03-31')$$, 'what is left is right');
select pg_temp.resettle() \g /dev/null
delete from patrol.sighting where entry = 501;
select results_eq('select * from pg_temp.settled()', $$values ('L1 05 09:00'), ('L3 06 09:00')$$, 'so does one that goes');
delete from patrol.sighting where entry = 500;
select pg_temp.resettle() \g /dev/null
update patrol.membership set during = tstzrange('2026-03-07Z', null) where person_id = (select person_id from patrol.person where badge = 'P1');
select results_eq('select * from pg_temp.settled()', $$values ('L2 05 10:00'), ('L3 06 09:00')$$, 'a transfer unsettles only where the person clocked in');
select pg_temp.tap('C1', 'P1', '2026-03-06 09:30') \g /dev/null
select pg_temp.resettle() \g /dev/null
select is((select verdict from pg_temp.verdicts() where line = 'L3'), 'missed', 'not of the unit then');
update patrol.membership set during = '(,)' where person_id = (select person_id from patrol.person where badge = 'P1');
select is((select verdict from pg_temp.verdicts() where line = 'L3'), 'on_time', 'a transfer that is taken back counts at once');
select pg_temp.resettle() \g /dev/null
update patrol.unit set parent_id = (select unit_id from patrol.unit where unit = 'S2') where unit = 'S1a';
select is((select count(*) from pg_temp.settled()), 3::bigint, 'a unit that moves unsettles nothing: its duties have their units with them');
insert into patrol.rule_set (valid_from, standing) values ('2026-02-15', 7);
select is((select count(*) from pg_temp.settled()), 0::bigint, 'a rule set unsettles what it weighs');
select is((select weight from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') where position = 2), 14::numeric, 'which then weighs anew');
select pg_temp.resettle() \g /dev/null
insert into patrol.rule_set (valid_from, standing) values ('2026-03-06', 9);
select is((select count(*) from pg_temp.settled()), 2::bigint, 'not what was before it');
delete from patrol.membership where person_id = (select person_id from patrol.person where badge = 'P3');
select pg_temp.resettle() \g /dev/null
update patrol.person set kind = 'officer' where badge = 'P3';
select results_eq('select * from pg_temp.settled()', $$values ('L1 05 09:00'), ('L3 06 09:00')$$,
  'a person who becomes another kind of person unsettles what that person attended');
select pg_temp.resettle() \g /dev/null
update patrol.duty set accept_until = '2026-03-05 10:15Z' where duty_id = :second;
select results_eq('select * from pg_temp.settled()', $$values ('L1 05 09:00'), ('L3 06 09:00')$$, 'a duty that is changed is unsettled');
select is((select verdict from pg_temp.verdicts() where line = 'L2'), 'missed', 'and judged as it is now');
select pg_temp.resettle() \g /dev/null
delete from patrol.duty where duty_id = :third;
select is((select count(*) from pg_temp.verdicts() where line = 'L3'), 0::bigint, 'a duty that goes takes along what is kept of it');
select is((select count(*) from patrol.settlement where duty_id = :third), 0::bigint, 'and its settlement');
select pg_temp.duty('L4', '2026-03-01 09:00', 60, '{C1}') as late \gset
select results_eq('select pg_temp.resettle()', 'values (0)', 'a duty written for a day long over is passed by');
delete from patrol.duty where duty_id = :late;
insert into patrol.duty (station_id, line_id, shift_id, unit_id, on_day, starts_at, ends_at, accept_from, accept_until, mode, ordered, eligibility,
                         rounds, min_gap_minutes, early_grace_minutes, late_grace_minutes, written_at, backfilled)
  select station_id, line_id, shift_id, unit_id, '2026-02-28', '2026-02-28 09:00Z', '2026-02-28 10:00Z', '2026-02-28 09:00Z', '2026-02-28 10:00Z',
         mode, ordered, eligibility, rounds, min_gap_minutes, early_grace_minutes, late_grace_minutes, '2026-03-31Z', true
    from patrol.duty where duty_id = :first;
select results_eq('select pg_temp.resettle()', 'values (1)', 'unless it is marked as backfilled');

-- Whatever happens in between.
select pg_temp.forget() \g /dev/null
select setseed(0.20260306);
create function pg_temp.one_of(variadic choices text[]) returns text language sql volatile as $$ select choices[1 + floor(random() * cardinality(choices))::integer] $$;
create function pg_temp.taps(how_many integer) returns void language sql as $$
  select pg_temp.tap('C' || (1 + floor(random() * 4)), pg_temp.one_of('P1', 'P2', 'P3', 'P4', null),
                     to_char(timestamp '2026-03-02 07:45' + floor(random() * 6) * interval '1 day' + floor(random() * 40) * interval '5 minutes', 'YYYY-MM-DD HH24:MI'),
                     pg_temp.one_of('H1', 'H2', 'F1'), off_by => floor(random() * 2) * interval '6 minutes', entry => (1000000 * random())::bigint,
                     clock => pg_temp.one_of('synchronised', 'downloaded'), uid => '04AA000' || floor(random() * 4), event => pg_temp.one_of('E1', null, null, null, null))
    from generate_series(1, how_many)
$$;
select pg_temp.duty(line, format('2026-03-%s 09:00', to_char(day, 'FM00')), 30, pg_temp.one_of('{C1,C2,C3,C4}', '{C4,C1}', '{C2+10,C3}')::text[],
                    crew => pg_temp.one_of('{P1}', '{P1,P2}', '{P3,P4}', '{}')::text[], early => 10, late => 60, rounds => case when random() < 0.5 then 1 else 2 + day % 2 end,
                    gap => 10, eligibility => pg_temp.one_of('crew', 'unit', 'anyone'), ordered => day % 2 = 0)
  from unnest('{LX,LY,LZ}'::text[]) as line, generate_series(2, 7) as day \g /dev/null
select record.unsettle_all() \g /dev/null
do $$ begin
  for step in 1 .. 40 loop
    perform pg_temp.taps(5);
    perform record.settle_duties(instant => '2026-03-02Z'::timestamptz + random() * interval '7 days', at_most => 1 + floor(random() * 6)::integer);
    update patrol.sighting set person_id = (select person_id from patrol.person order by random() limit 1) where entry % 40 = step;
    delete from patrol.sighting where entry % 160 = step;
    if exists (select from scoring.unsettled_difference('2026-03-01', '2026-03-31')) then
      raise exception 'settled and live differ after step %', step;
    end if;
  end loop;
end $$;
select cmp_ok((select count(*) from pg_temp.settled()), '>', 0::bigint, 'something is settled in the end');
select cmp_ok((select count(*) from pg_temp.settled()), '<', 18::bigint, 'something is not');
create temp table between_times as select answer from pg_temp.answer() as answer;
select pg_temp.resettle() \g /dev/null
select bag_eq('select * from pg_temp.answer()', 'select * from between_times', 'clock-ins and settling in any order: settled, all is as it was');
select record.unsettle_all() \g /dev/null
select bag_eq('select * from pg_temp.answer()', 'select * from between_times', 'and unsettled it is the same');
select cmp_ok((select count(distinct split_part(reason, ' ', 1)) from pg_temp.verdicts()), '>', 6::bigint, 'with reasons of every kind');

select * from finish();
rollback;
