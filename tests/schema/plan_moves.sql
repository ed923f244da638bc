-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where readers hung and where people belonged, and when, through changes of the feed.
begin;
\ir fixtures/plan_feed.psql
select plan(44);
create function pg_temp.placements(code text) returns setof text language sql as $$
  select format('%s %s…%s', c.checkpoint, to_char(lower(p.during) at time zone 'UTC', 'MM-DD HH24:MI'), to_char(upper(p.during) at time zone 'UTC', 'MM-DD HH24:MI'))
    from patrol.placement p join patrol.reader r using (reader_id) join patrol.checkpoint c on c.checkpoint_id = p.checkpoint_id where r.reader = code order by lower(p.during) nulls first
$$;
create function pg_temp.reader_at(instant timestamptz, record text) returns setof text language sql as $$
  select pg_temp.import_at(instant, jsonb_build_object('readers.csv', concat_ws(e'\n', 'reader,kind,unit,checkpoint,from,until', record)))
$$;
select pg_temp.reader_at('2031-03-01Z', 'F1,fixed,S1,C1,,') \g /dev/null
select results_eq($$select pg_temp.placements('F1')$$, array['C1 …'], 'a first placement has always been');
select is_empty($$select pg_temp.reader_at('2031-03-02Z', 'F1,fixed,S1,C1,,')$$, 'the same again changes nothing');
select results_eq($$select pg_temp.reader_at('2031-03-02Z', 'F1,fixed,S1,C1,2031-02-01,2031-05-31')$$, array['readers.csv 0 1 0'], 'days in service');
select results_eq($$select pg_temp.placements('F1')$$, array['C1 01-31 16:00…05-31 16:00'], 'say when it hung there');
select results_eq($$select pg_temp.reader_at('2031-03-03 12:00Z', 'F1,fixed,S1,C2,2031-02-01,')$$, array['readers.csv 0 1 0'], 'a move');
select results_eq($$select pg_temp.placements('F1')$$, array['C1 01-31 16:00…03-03 12:00', 'C2 03-03 12:00…'], 'counts from the import');
select is_empty($$select pg_temp.reader_at('2031-03-04Z', 'F1,fixed,S1,C2,2031-02-01,')$$, 'and stays so');
select results_eq($$select pg_temp.reader_at('2031-03-05Z', null)$$, array['readers.csv 0 0 1'], 'a reader that is taken away');
select results_eq($$select pg_temp.placements('F1')$$, array['C1 01-31 16:00…03-03 12:00', 'C2 03-03 12:00…03-05 00:00'], 'hangs there until then');
select results_eq($$select pg_temp.reader_at('2031-03-06Z', 'F1,fixed,S1,C2,,')$$, array['readers.csv 1 0 0'], 'and comes back');
select results_eq($$select pg_temp.placements('F1')$$, array['C1 01-31 16:00…03-03 12:00', 'C2 03-03 12:00…03-05 00:00', 'C2 03-06 00:00…'], 'from then on');
select is_empty($$select pg_temp.reader_at('2031-03-06Z', 'F1,fixed,S1,C2,,')$$, 'and stays');
select results_eq($$select pg_temp.reader_at('2031-03-06Z', 'F1,fixed,S1,C3,,')$$, array['readers.csv 0 1 0'], 'a move at the very instant of another');
select results_eq($$select pg_temp.placements('F1')$$, array['C1 01-31 16:00…03-03 12:00', 'C2 03-03 12:00…03-05 00:00', 'C3 03-06 00:00…'], 'takes its place');
select results_eq($$select pg_temp.reader_at('2031-03-07Z', 'F1,handheld,S1,,,')$$, array['readers.csv 0 1 0'], 'a reader that is carried from now on');
select results_eq($$select pg_temp.placements('F1')$$, array['C1 01-31 16:00…03-03 12:00', 'C2 03-03 12:00…03-05 00:00', 'C3 03-06 00:00…03-07 00:00'], 'hangs nowhere');
select results_eq($$select pg_temp.reader_at('2031-03-09Z', 'F1,fixed,S1,C3,2031-03-08,')$$, array['readers.csv 0 1 0'], 'and hangs again, since a day the feed names');
select results_eq($$select p from pg_temp.placements('F1') p offset 3$$, array['C3 03-07 16:00…'], 'since that day');

create function pg_temp.memberships(code text) returns setof text language sql as $$
  select format('%s %s…%s', u.unit, to_char(lower(m.during) at time zone 'UTC', 'MM-DD HH24:MI'), to_char(upper(m.during) at time zone 'UTC', 'MM-DD HH24:MI'))
    from patrol.membership m join patrol.person p using (person_id) join patrol.unit u using (unit_id) where p.badge = code order by lower(m.during) nulls first
$$;
select results_eq($$select pg_temp.memberships('P1')$$, array['S1 …'], 'a person has always belonged to the first unit');
select is((select f from pg_temp.import_at('2031-03-10Z', pg_temp.with_record('people.csv', 2, 'P1,张三,officer,S1a,,')) f where f like 'people%'), 'people.csv 0 1 0', 'a transfer is a change');
select results_eq($$select pg_temp.memberships('P1')$$, array['S1 …03-10 00:00', 'S1a 03-10 00:00…'], 'from the import on');
select is((select f from pg_temp.import_at('2031-03-11Z', pg_temp.with_record('people.csv', 2, 'P1,张四,officer,E,,')) f where f like 'people%'), 'people.csv 0 1 0', 'a transfer with another name is one change');
select is((select f from pg_temp.import_at('2031-03-11Z', pg_temp.with_record('people.csv', 2, 'P1,张三,officer,S1a,,')) f where f like 'people%'), 'people.csv 0 1 0', 'back at the same instant');
select results_eq($$select pg_temp.memberships('P1')$$, array['S1 …03-10 00:00', 'S1a 03-10 00:00…03-11 00:00', 'S1a 03-11 00:00…'], 'is where it was');
select is((select f from pg_temp.import_at('2031-03-12Z', pg_temp.with_record('people.csv', 5, null) || pg_temp.with_record('crew_members.csv', 5, null)) f where f like 'people%'), 'people.csv 0 1 1', 'who leaves, and who is transferred back');
select results_eq($$select pg_temp.memberships('P4')$$, array['S1a …03-12 00:00'], 'belongs until then');

-- What a person is.
create function pg_temp.kinds(code text) returns setof text language sql as $$
  select format('%s %s…%s', m.kind, to_char(lower(m.during) at time zone 'UTC', 'MM-DD'), to_char(upper(m.during) at time zone 'UTC', 'MM-DD'))
    from patrol.membership m join patrol.person p using (person_id) where p.badge = code order by lower(m.during) nulls first
$$;
select is((select f from pg_temp.import_at('2031-03-13Z', pg_temp.with_record('people.csv', 3, 'P2,李四,officer,S1,,')) f where f like 'people%'), 'people.csv 1 1 0', 'who becomes an officer');
select results_eq($$select pg_temp.kinds('P2')$$, array['auxiliary …03-13', 'officer 03-13…'], 'is one from then on');
select pg_temp.import_at('2031-03-14Z', pg_temp.with_record('people.csv', 3, 'P2,李四,officer,S1,2020-01-01,2031-03-01')) \g /dev/null
select results_eq($$select pg_temp.kinds('P2')$$, array['auxiliary …03-13', 'officer 03-13…'], 'days of service given later change nothing of it');

-- In which unit a handheld was carried, by days of Shanghai.
create function pg_temp.services() returns setof text language sql as $$
  select format('%s %s…%s', u.unit, to_char(lower(s.during), 'MM-DD'), to_char(upper(s.during), 'MM-DD'))
    from patrol.service s join patrol.reader r using (reader_id) join patrol.unit u on u.unit_id = s.unit_id where r.reader = 'H9' order by lower(s.during) nulls first, upper(s.during)
$$;
select pg_temp.reader_at('2031-04-01Z', 'H9,handheld,S1,,,') \g /dev/null
select results_eq($$select pg_temp.services()$$, array['S1 …'], 'a first service has always been');
select pg_temp.reader_at('2031-04-02Z', 'H9,handheld,S1,,2031-03-01,2031-05-31') \g /dev/null
select results_eq($$select pg_temp.services()$$, array['S1 03-01…06-01'], 'unless the feed names its days');
select results_eq($$select pg_temp.reader_at('2031-04-10 16:30Z', 'H9,handheld,S1a,,2031-03-01,')$$, array['readers.csv 0 1 0'], 'handed to another unit');
select results_eq($$select pg_temp.services()$$, array['S1 03-01…04-12', 'S1a 04-11…'], 'it is in service with both on that day, and what was stays');
select is_empty($$select pg_temp.reader_at('2031-04-11Z', 'H9,handheld,S1a,,2031-03-01,')$$, 'the same again');
select results_eq($$select pg_temp.services()$$, array['S1 03-01…04-12', 'S1a 04-11…'], 'changes nothing');
select pg_temp.reader_at('2031-04-20Z', null) \g /dev/null
select results_eq($$select pg_temp.services()$$, array['S1 03-01…04-12', 'S1a 04-11…04-21'], 'out of the feed is out of service');
select pg_temp.reader_at('2031-04-25Z', 'H9,handheld,S1a,,,') \g /dev/null
select results_eq($$select pg_temp.services()$$, array['S1 03-01…04-12', 'S1a 04-11…04-21', 'S1a 04-25…'], 'back again, from that day');
select pg_temp.reader_at('2031-04-27Z', 'H9,fixed,S1a,C2,,') \g /dev/null
select results_eq($$select pg_temp.services()$$, array['S1 03-01…04-12', 'S1a 04-11…04-21', 'S1a 04-25…04-28'], 'hung up, it is carried no more');
select results_eq($$select pg_temp.placements('H9')$$, array['C2 04-27 00:00…'], 'but hangs, from then on');
select pg_temp.reader_at('2031-04-29Z', 'H9,handheld,S1,,2031-05-05,') \g /dev/null
select results_eq($$select pg_temp.services()$$, array['S1 03-01…04-12', 'S1a 04-11…04-21', 'S1a 04-25…04-28', 'S1 05-05…'], 'to be carried from a day to come');
select pg_temp.reader_at('2031-04-30Z', 'H9,handheld,E,,2031-05-05,') \g /dev/null
select results_eq($$select pg_temp.services()$$, array['S1 03-01…04-12', 'S1a 04-11…04-21', 'S1a 04-25…04-28', 'E 05-05…'], 'by others after all');
select pg_temp.reader_at('2031-05-07Z', 'H9,handheld,E,,,2031-05-09') \g /dev/null
select results_eq($$select s from pg_temp.services() s offset 3$$, array['E 05-05…05-10'], 'until a day the feed names');
select pg_temp.reader_at('2031-05-07Z', record) from unnest(array['H9,handheld,S1,,,', 'H9,handheld,E,,,', 'H9,handheld,S1,,,', 'H9,handheld,E,,,', null, 'H9,handheld,E,,,']) record \g /dev/null
select results_eq($$select s from pg_temp.services() s offset 3$$, array['E 05-05…05-08', 'S1 05-07…05-08', 'E 05-07…'], 'handed to and fro on one day');
select is_empty($$select pg_temp.placements('H1')$$, 'a handheld hangs nowhere');
select * from finish();
rollback;
