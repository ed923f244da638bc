-- SPDX-License-Identifier: GPL-3.0-or-later
-- What entries deaf and listening make of a reader's outages.
begin;
\ir fixtures/readers.psql
select plan(57);
select register_all();
\set day '2024-05-01 00:00:00Z'
create function at(hours numeric) returns timestamptz language sql as $$ select timestamptz '2024-05-01 00:00:00Z' + hours * interval '1 hour' $$;
create view spells as
select r.reader::text as reader, o.outage_number as number, lower(o.during) as since, upper(o.during) as until, o.derived
  from patrol.outage o join patrol.reader r using (reader_id) where o.reason = 'deaf';
create function deaf(reader text) returns setof tstzrange language sql as $$ select tstzrange(s.since, s.until) from spells s where s.reader = deaf.reader order by 1 $$;
create function health(state text, undelivered integer default 0) returns jsonb language sql as $$ select jsonb_build_object('undelivered', undelivered, 'reader_state', state) $$;
create function write_at(n integer, kind text, hours numeric, error_us bigint default 120, boot uuid default boot(1), seconds numeric default null) returns bigint language sql as $$
  select write(journal(n), case kind when 'tap' then chip('A1') end, at(hours), error_us => error_us, seconds => coalesce(seconds, 3600 * hours), boot => boot, kind => kind)
$$;

-- A reader's first journal
select write_at(1, 'start', 1), write_at(1, 'listening', 1.01), write_at(1, 'tap', 2) \g /dev/null
select push('F1', journal(1), 1, 1) \g /dev/null
select is_empty($$select deaf('F1')$$, 'a start says nothing yet');
select push('F1', journal(1), 2, 3) \g /dev/null
select results_eq($$select deaf('F1')$$, $$values (tstzrange('2020-01-01 00:00Z', at(1.01)))$$, 'before it first listened a reader did not hear, since it was placed');
select results_eq($$select number is not null, derived from spells$$, $$values (true, true)$$, 'its journal says so');
select results_eq($$select reason, noted_by from desk.outages(null, null)$$, $$values ('deaf', null::text)$$, 'which the desk shows');

-- Off for two days, told afterwards; the entries arrive one by one
select write_at(1, 'deaf', 3), write_at(1, 'start', 51), write_at(1, 'listening', 51.01), write_at(1, 'tap', 52) \g /dev/null
select push('F1', journal(1), 4, 4) \g /dev/null
select results_eq($$select deaf('F1') offset 1$$, $$values (tstzrange(at(3), null))$$, 'while nobody says when it ended, it lasts');
select number as number from spells where until is null \gset
select push('F1', journal(1), 4, 6) \g /dev/null
select results_eq($$select deaf('F1') offset 1$$, $$values (tstzrange(at(3), at(51.01)))$$, 'from the last look that answered to the first that did again');
select is((select s.number from spells s where s.until = at(51.01)), :number, 'it is the same outage, only ended');
create table spells_before as select * from spells;
select push('F1', journal(1), 1, 7), push('F1', journal(1), 6, 7), push('F1', journal(1), 7, 7) \g /dev/null
select results_eq('select * from spells order by number', 'select * from spells_before order by number', 'sending again changes nothing');
select is((select record.keep_deafness(reader_id, now()) from patrol.reader where reader = 'F1'), false, 'nor does deriving it again');
select record.resolve_all() as resolved \gset
select is(:resolved, 0, 'nor resolving everything');
select results_eq('select * from spells order by number', 'select * from spells_before order by number', 'really');

-- Deaf twice before it listens, as when an agent is started twice for nothing
select write_at(1, 'deaf', 60), write_at(1, 'start', 61), write_at(1, 'deaf', 61), write_at(1, 'start', 62), write_at(1, 'listening', 63), write_at(1, 'deaf', 64), write_at(1, 'listening', 64.5) \g /dev/null
select push('F1', journal(1), 8) \g /dev/null
select results_eq($$select deaf('F1') offset 2$$, $$values (tstzrange(at(60), at(63))), (tstzrange(at(64), at(64.5)))$$, 'from the first of several to the listening; the next is another outage');

-- A reader that is started again excuses nobody
select write_at(1, 'deaf', 70), write_at(1, 'start', 70.01), write_at(1, 'listening', 70 + 2 / 60.0), write_at(1, 'deaf', 72), write_at(1, 'listening', 72 + 121 / 3600.0) \g /dev/null
select push('F1', journal(1), 15) \g /dev/null
select results_eq($$select deaf('F1') offset 4$$, $$values (tstzrange(at(72), at(72 + 121 / 3600.0)))$$, 'two minutes are no outage; one second more is');

-- The journal and the live state
create view recent as select * from spells where since > '2024-06-01' or until is null;
select write(journal(2), null, '2024-01-01Z', kind => 'listening') \g /dev/null
select push('F2', journal(2), seconds => 1000, through_seconds => 900) \g /dev/null
select push('F2', journal(2), 2, 1, seconds => 1001, health => health('deaf')) \g /dev/null
select number as number from recent where reader = 'F2' \gset
select is((select s.derived from recent s where s.reader = 'F2'), false, 'a reader says in a push that it is deaf');
select write(journal(2), null, now() - interval '95 minutes', kind => 'deaf') \g /dev/null
select push('F2', journal(2), 2, 2, seconds => 1002, health => health('deaf')) \g /dev/null
select results_eq($$select s.number, s.since, s.until, s.derived from recent s where s.reader = 'F2'$$, $$select $$ || :number || $$, now() - interval '95 minutes', null::timestamptz, true$$,
  'its journal says it better: the same outage, with the exact instant');
select push('F2', journal(2), 3, 2, seconds => 1003, health => health('deaf')) \g /dev/null
select push('F2', journal(2), 3, 2, seconds => 1004, through_seconds => 1004, health => health('deaf')) \g /dev/null
select results_eq($$select s.since, s.until from recent s where s.reader = 'F2'$$, $$select now() - interval '95 minutes', null::timestamptz$$, 'what it says in pushes from then on changes nothing');
select write(journal(2), null, now() - interval '15 minutes', kind => 'listening') \g /dev/null
select push('F2', journal(2), 3, 3, seconds => 1005) \g /dev/null
select results_eq($$select s.number, s.since, s.until from recent s where s.reader = 'F2'$$, $$select $$ || :number || $$, now() - interval '95 minutes', now() - interval '15 minutes'$$, 'it ends at the exact instant');
select push('F2', journal(2), 4, 3, seconds => 1006, health => health('deaf')) \g /dev/null
select is((select count(*) from recent s where s.reader = 'F2'), 2::bigint, 'deaf again in a push: another one');
select ok((select s.since >= now() - interval '15 minutes' from recent s where s.reader = 'F2' and s.until is null), 'after it had listened');
select write(journal(2), null, now() - interval '14 minutes', kind => 'deaf'), write(journal(2), null, now() - interval '11 minutes', kind => 'listening') \g /dev/null
select push('F2', journal(2), 4, 5, seconds => 1007) \g /dev/null
select results_eq($$select deaf('F2') offset 1$$, $$values (tstzrange(now() - interval '95 minutes', now() - interval '11 minutes'))$$, 'that it listened arrives together; a minute between is no time to be heard in');

-- The entry that says it listens was lost
select write(journal(2), null, now() - interval '10 minutes', kind => 'deaf') \g /dev/null
select push('F2', journal(2), 6, 6, seconds => 1008, health => health('deaf')) \g /dev/null
select push('F2', journal(2), 7, 6, seconds => 1009, health => health('listening', 3)) \g /dev/null
select is((select count(*) from recent s where s.reader = 'F2' and s.until is null), 1::bigint, 'while entries are still to come, it may be among them');
select push('F2', journal(2), 7, 6, seconds => 1010, health => health('deaf')) \g /dev/null
select is((select count(*) from recent s where s.reader = 'F2' and s.until is null), 1::bigint, 'and while it says it is deaf, it is');
select push('F2', journal(2), 7, 6, seconds => 1011) \g /dev/null
select is((select s.until from recent s where s.reader = 'F2' and s.since = now() - interval '95 minutes'), (select last_seen_at from patrol.reader_state join patrol.reader using (reader_id) where reader = 'F2'),
  'a heartbeat that listens and has nothing to deliver ends it');
select push('F2', journal(2), 7, 6, seconds => 1012) \g /dev/null
select is((select count(*) from patrol.hearing where kind = 'heard'), 1::bigint, 'once');
select write(journal(2), null, now() - interval '5 minutes', kind => 'listening') \g /dev/null
select push('F2', journal(2), 7, 7, seconds => 1013) \g /dev/null
select is((select s.until from recent s where s.reader = 'F2' and s.since = now() - interval '95 minutes'), now() - interval '5 minutes', 'the entry, should it come after all, says it better');

-- A further journal: since what the reader was complete through
select push('H1', journal(3), 1, 0, seconds => 100000, through_seconds => 50000) \g /dev/null
select complete_through as through from patrol.reader_state join patrol.reader using (reader_id) where reader = 'H1' \gset
select is_empty($$select deaf('H1')$$, 'a journal without such entries says nothing');
select write(journal(4), null, now() - interval '20 minutes', kind => 'start'), write(journal(4), null, now() - interval '10 minutes', kind => 'listening'), write(journal(4), chip('C1'), now() - interval '9 minutes') \g /dev/null
select push('H1', journal(4), 1, 1), push('H1', journal(4), 2, 3) \g /dev/null
select results_eq($$select deaf('H1')$$, $$values (tstzrange($$ || quote_literal(:'through') || $$, now() - interval '10 minutes'))$$, 'before a further journal listened, nothing is known since the reader was complete');
select results_eq($$select journal, entry, detail from patrol.alarm where kind = 'new_journal'$$, $$values (journal(4), 0::bigint, 'the reader had journal ' || journal(3) || ', held through entry 0')$$, 'and that is an alarm, once');
-- … which the old one may still tell the end of
select write(journal(3), chip('C1'), now() - interval '15 minutes'), write(journal(3), null, now() - interval '14 minutes', kind => 'deaf') \g /dev/null
select push('H1', journal(3)) \g /dev/null
select results_eq($$select deaf('H1')$$, $$values (tstzrange(now() - interval '14 minutes', now() - interval '10 minutes'))$$, 'and the beginning: what it still covers is known');
select push('H1', journal(5), 1, 0) \g /dev/null
select is((select count(*) from patrol.alarm where kind = 'new_journal'), 2::bigint, 'each further journal is an alarm');

-- An agent that is younger than its journal
select write_at(6, 'start', 1), write_at(6, 'tap', 2), write_at(6, 'deaf', 2), write_at(6, 'start', 5), write_at(6, 'listening', 5) \g /dev/null
select push('H2', journal(6)) \g /dev/null
select results_eq($$select deaf('H2')$$, $$values (tstzrange(at(2), at(5)))$$, 'taps before the first listening: it had listened before');

-- Clocks that are not synchronised: settled by anchors, later
insert into patrol.reader (reader, kind, unit_id) select r, 'handheld', unit_id from patrol.unit, unnest('{U1,U2,U3}'::text[]) as r where unit = 'S';
select set_config('example.base', (clock_timestamp() - interval '1000000 seconds')::text, true) \g /dev/null
create function by_boot(seconds numeric) returns timestamptz language sql as $$ select current_setting('example.base')::timestamptz + seconds * interval '1 second' $$;
select write_at(7, 'listening', -400000, 16000000, boot(1), 900000), write_at(7, 'deaf', -400000, 16000000, boot(1), 910000), write_at(7, 'listening', -400000, 16000000, boot(1), 920000) \g /dev/null
select push('U1', journal(7)) \g /dev/null
select results_eq($$select every(abs(extract(epoch from lower(d) - l)) < 60 and abs(extract(epoch from upper(d) - u)) < 60), count(*) from (select row_number() over (), d from deaf('U1') as d) as have(n, d)
    join (values (1, '2000-01-01 00:00Z'::timestamptz, by_boot(900000)), (2, by_boot(910000), by_boot(920000))) as want(n, l, u) using (n)$$, $$values (true, 2::bigint)$$,
  'a clock of 1978 that was never synchronised: by boot time, for its boot pushed');
-- An older boot never pushed: its instants stay unsure
create function ago(minutes numeric) returns timestamptz language sql as $$ select now() - minutes * interval '1 minute' $$;
select write(journal(8), null, ago(500), kind => 'listening'), write(journal(8), chip('A1'), ago(480)), write(journal(8), null, ago(400), kind => 'deaf'),
       write(journal(8), null, '1970-01-01 00:00:10Z', 16000000, 10, boot(2), 'start'), write(journal(8), null, '1970-01-01 00:00:20Z', 16000000, 20, boot(2), 'listening'),
       write(journal(8), chip('A1'), '1970-01-01 00:01:00Z', 16000000, 60, boot(2)), write(journal(8), null, '1970-01-01 00:12:00Z', 16000000, 720, boot(2), 'deaf'),
       write(journal(8), null, ago(2), 120, 10, boot(3), 'start'), write(journal(8), null, ago(1), 120, 20, boot(3), 'listening') \g /dev/null
select push('U2', journal(8), 1, 7, boot => boot(3)) \g /dev/null
select results_eq($$select deaf('U2') offset 1$$, $$values (tstzrange(ago(400), null))$$, 'what an unsure clock says ends nothing');
select push('U2', journal(8), 8, 9, boot => boot(3)) \g /dev/null
select results_eq($$select deaf('U2') offset 1$$, $$values (tstzrange(ago(400), ago(1)))$$, 'nobody can say when that boot was: no data until one that is sure');
select push('U2', journal(8), 10, 9, boot => boot(2), seconds => 12020) \g /dev/null
select ok((select count(*) = 2 and min(lower(d)) = ago(400) and abs(extract(epoch from min(upper(d)) - ago(200))) < 60 and abs(extract(epoch from max(lower(d)) - ago(188.3))) < 60 and max(upper(d)) = ago(1)
             from deaf('U2') as d where lower(d) > '2001-01-01'), 'an anchor of that boot comes after all: its instants are settled, and so are the outages');
select ok((select count(*) = 0 from patrol.hearing where journal = journal(8) and clock = 'unsure'), 'none is unsure any more');
select write_at(9, 'listening', 1), write_at(9, 'tap', 2), write_at(9, 'deaf', -400000, 16000000, boot(4), 10), write_at(9, 'listening', 5) \g /dev/null
select push('U3', journal(9)) \g /dev/null
select results_eq($$select deaf('U3') offset 1$$, $$values (tstzrange(at(2), at(5)))$$, 'an unsure beginning: since the last instant that is sure');

-- A clock that lies
insert into patrol.reader (reader, kind, unit_id) select 'U4', 'handheld', unit_id from patrol.unit where unit = 'S';
select write(journal(10), null, ago(50), kind => 'listening'), write(journal(10), null, ago(40), kind => 'deaf'), write(journal(10), null, '2099-01-01Z', kind => 'listening') \g /dev/null
select push('U4', journal(10)) \g /dev/null
select results_eq($$select deaf('U4') offset 1$$, $$select tstzrange(ago(40), max(received_at)) from patrol.clock_in where journal = journal(10)$$, 'it listened when it said so at the latest, not in 2099');

-- A chip that wedges again and again answers nobody between
insert into patrol.reader (reader, kind, unit_id) select r, 'handheld', unit_id from patrol.unit, unnest('{W1,W2,W3,W4,W5}'::text[]) as r where unit = 'S';
select write(journal(20), null, ago(700), kind => 'listening') \g /dev/null
select write(journal(20), null, ago(600 - i * 1.75), kind => 'deaf'), write(journal(20), null, ago(600 - i * 1.75 - 100 / 60.0), kind => 'listening') from generate_series(0, 270) as i \g /dev/null
select push('W1', journal(20)) \g /dev/null
select results_eq($$select deaf('W1') offset 1$$, $$values (tstzrange(ago(600), ago(600 - 270 * 1.75 - 100 / 60.0)))$$, 'deaf for 100 seconds, answering for 5, for eight hours: one outage');
select write(journal(21), null, ago(700), kind => 'listening'), write(journal(21), null, ago(600), kind => 'deaf'), write(journal(21), null, ago(599), kind => 'listening'),
       write(journal(21), null, ago(589), kind => 'deaf'), write(journal(21), null, ago(586), kind => 'listening'), write(journal(21), null, ago(576) - interval '1 microsecond', kind => 'deaf'), write(journal(21), null, ago(575), kind => 'listening') \g /dev/null
select push('W2', journal(21)) \g /dev/null
select results_eq($$select deaf('W2') offset 1$$, $$values (tstzrange(ago(589), ago(575)))$$, 'ten minutes of listening are some, a microsecond less is not');

-- A clock that was never synchronised, and no anchor: what it wrote ends somewhere
create function bundle(reader text, n integer, first bigint, last bigint) returns text language sql as $$
  select t.refused from (select coalesce(array_agg(w.line order by w.entry), '{}') as lines, coalesce(array_agg(w.digest order by w.entry), '{}') as digests
                           from written w where w.journal = journal(n) and w.entry between first and last) as b,
    desk.take_bundle(reader => bundle.reader, journal => journal(n), first_entry => first, lines => b.lines, digests => b.digests, public_key => null, signature => null, complete_through => null) as t
$$;
select write(journal(22), null, ago(2999), 16000000, 20, boot(11), 'listening'), write(journal(22), chip('A1'), ago(2500), 16000000, 100, boot(11)), write(journal(22), null, ago(2000), 16000000, 3000, boot(11), 'deaf'),
       write(journal(22), null, ago(1990), 16000000, 11, boot(12), 'listening'), write(journal(22), chip('A1'), ago(1500), 16000000, 100, boot(12)) \g /dev/null
select bundle('W3', 22, 1, 5) \g /dev/null
select results_eq($$select deaf('W3')$$, $$select tstzrange('2000-01-01 00:00Z', max(received_at)) from patrol.clock_in where journal = journal(22)$$, 'a bundle without a sure instant: it listens since it arrived, at the latest');
select write(journal(23), null, ago(900), kind => 'listening'), write(journal(23), null, ago(800), kind => 'deaf'), write(journal(23), null, '1970-01-01 00:00:20Z', 16000000, 20, boot(13), 'listening') \g /dev/null
select bundle('W4', 23, 1, 3) \g /dev/null
select results_eq($$select deaf('W4') offset 1$$, $$select tstzrange(ago(800), max(received_at)) from patrol.clock_in where journal = journal(23)$$, 'the same after an instant that is sure');
select write(journal(23), null, '1970-01-01 00:50:20Z', 16000000, 3020, boot(13), 'deaf') \g /dev/null
select bundle('W4', 23, 4, 4) \g /dev/null
select results_eq($$select deaf('W4') offset 1$$, $$values (tstzrange(ago(800), null))$$, 'deaf last: since the last instant that is sure, and it lasts');
select write(journal(23), null, ago(100), kind => 'listening') \g /dev/null
select bundle('W4', 23, 5, 5) \g /dev/null
select results_eq($$select deaf('W4') offset 1$$, $$values (tstzrange(ago(800), ago(100)))$$, 'what is sure of later ends it');

-- A further journal leaves what the first covers alone, whichever arrives first
create function two_journals(seed integer, how text) returns tstzmultirange language plpgsql as $$
declare
  r constant text := 'X' || seed || how;
  old constant integer := 6000 + 100 * seed + 10 * array_position('{in_turn,new_first,bundle_later,in_pieces,new_twice}'::text[], how);
  new constant integer := old + 1;
  gone numeric := 3000;
  first bigint;
begin
  perform setseed(seed / 100.0);
  insert into patrol.reader (reader, kind, unit_id) select r, 'handheld', unit_id from patrol.unit where unit = 'S';
  perform write(journal(old), null, ago(3000), kind => 'listening');
  for n in 1 .. 22 loop
    gone := gone - 1 - random() * 100;
    perform write(journal(old), case when n % 5 > 0 then chip('A1') end, ago(gone), kind => case when n % 5 > 0 then 'tap' when n % 10 = 0 then 'listening' else 'deaf' end);
  end loop;
  perform write(journal(new), null, ago(gone - 30), kind => 'listening'), write(journal(new), chip('A1'), ago(gone - 31)), write(journal(new), null, ago(gone - 90), kind => 'deaf'), write(journal(new), null, ago(gone - 120), kind => 'listening');
  perform push(r, journal(old), 1, 4, seconds => 1000000, through_seconds => 1000000 - 60 * 2999);
  case how
    when 'in_turn' then perform push(r, journal(old), 5), push(r, journal(new));
    when 'new_first' then perform push(r, journal(new)); perform push(r, journal(old), 5);
    when 'bundle_later' then perform push(r, journal(new)); perform bundle(r, old, 1, 23);
    when 'in_pieces' then
      perform push(r, journal(new), 1, 2); perform push(r, journal(old), n, n) from generate_series(5, 10) as n;
      perform push(r, journal(new), 3, 4); perform bundle(r, old, 8, 12); perform push(r, journal(old), 12, 14); perform bundle(r, old, 1, 21); perform push(r, journal(old), n, n) from generate_series(22, 23) as n;
    when 'new_twice' then perform bundle(r, new, 1, 4); perform push(r, journal(new)); perform push(r, journal(old)); perform push(r, journal(new));
  end case;
  return (select range_agg(d) from deaf(r) as d);
end $$;
create table of_two as select seed, how, two_journals(seed, how) as times from generate_series(1, 12) as seed, unnest('{in_turn,new_first,bundle_later,in_pieces,new_twice}'::text[]) as how;
select is_empty('select seed, count(distinct times) from of_two group by 1 having count(distinct times) > 1', 'two journals of twelve readers, in five orders: the same outages');
select ok((select bool_and(not times @> ago(2990) and (select max(upper(d) - lower(d)) from unnest(times) as d where lower(d) > ago(3010)) < interval '10 hours') from of_two), 'none over what was delivered');
select write(journal(24), null, ago(50000), kind => 'listening'), write(journal(24), chip('A1'), ago(40000)), write(journal(24), chip('A1'), ago(100)), write(journal(25), null, ago(60), kind => 'listening') \g /dev/null
select push('W5', journal(25), seconds => 1000, through_seconds => 1000) \g /dev/null
select results_eq($$select deaf('W5')$$, $$values (tstzrange('2000-01-01 00:00Z', ago(60)))$$, 'of a reader whose first journal was never delivered, nothing is known');
select bundle('W5', 24, 1, 3) \g /dev/null
select results_eq($$select deaf('W5')$$, $$values (tstzrange('2000-01-01 00:00Z', ago(50000))), (tstzrange(ago(100), ago(60)))$$, 'until a bundle brings it');

-- What must hold of all
create view overlapping as select a.number, b.number as other from spells a join spells b on a.reader = b.reader and a.number < b.number and tstzrange(a.since, a.until) && tstzrange(b.since, b.until);
select is_empty('select * from overlapping', 'no two of a reader''s own outages overlap');
select is_empty($$select reader from patrol.reader where record.keep_deafness(reader_id, now())$$, 'deriving any reader''s again changes nothing');

-- Property: the same entries, cut into batches any way, sent once or many times, give the same outages.
-- Anchored instants, and those at which entries arrived, differ by moments from one reader to the other.
create function alike(reader_one text, reader_two text) returns boolean language sql as $$
  select (select count(*) from deaf(reader_one)) = (select count(*) from deaf(reader_two))
     and not exists (select from (select row_number() over (), d from deaf(reader_one) as d) as a(n, d) join (select row_number() over (), d from deaf(reader_two) as d) as b(n, d) using (n)
                      where abs(extract(epoch from lower(a.d) - lower(b.d))) > 60 or abs(extract(epoch from upper(a.d) - upper(b.d))) > 60 or upper_inf(a.d) <> upper_inf(b.d))
$$;
create function shuffled(seed integer) returns integer language plpgsql as $$
declare
  wrong integer := 0;
  kind text;
  hour numeric;
  first bigint;
  last bigint;
  many bigint;
  reader_one text := 'S' || seed;
  reader_two text := 'T' || seed;
begin
  perform setseed(seed / 1000.0);
  insert into patrol.reader (reader, kind, unit_id) select r, 'handheld', unit_id from patrol.unit, unnest(array[reader_one, reader_two]) as r where unit = 'S';
  hour := 0;
  for n in 1 .. 20 + floor(random() * 30)::integer loop
    hour := hour + random() * 3 - 0.2;
    -- now and then by a clock that was not synchronised, in a boot that pushes later or never
    kind := (array['tap', 'deaf', 'listening', 'listening', 'start', 'deaf'])[1 + floor(random() * 6)::integer];
    perform write(journal(5000 + 10 * seed), case kind when 'tap' then chip('A1') end, at(hour), error_us => case when random() < 0.2 then 16000000 else 120 end,
                  boot => boot(7000 + n / 15), seconds => n * 100, kind => kind);
  end loop;
  -- the same lines for another reader, chained for its own journal
  insert into written select journal(5001 + 10 * seed), entry, line, null from written where journal = journal(5000 + 10 * seed);
  select count(*) into many from written where journal = journal(5001 + 10 * seed);
  for n in 1 .. many loop
    update written w set digest = digest_of(coalesce((select p.digest from written p where p.journal = w.journal and p.entry = n - 1), sha256(convert_to(w.journal::text, 'UTF8'))), w.line)
     where w.journal = journal(5001 + 10 * seed) and w.entry = n;
  end loop;
  perform push(reader_one, journal(5000 + 10 * seed), boot => boot(9999));
  last := 0;
  while last < many loop
    first := greatest(1, last + 1 - floor(random() * 5)::bigint);
    last := least(many, last + 1 + floor(random() * 6)::bigint);
    perform push(reader_two, journal(5001 + 10 * seed), first, last, boot => boot(9999));
    if random() < 0.3 then
      perform push(reader_two, journal(5001 + 10 * seed), first, last, boot => boot(9999), health => '{"reader_state": "listening", "undelivered": 7}');
    end if;
  end loop;
  if not alike(reader_one, reader_two) then
    wrong := wrong + 1;
  end if;
  -- an anchor that settles one of the boots, for both
  perform push(reader_one, journal(5000 + 10 * seed), many + 1, many, boot => boot(7001), seconds => 1000000), push(reader_two, journal(5001 + 10 * seed), many + 1, many, boot => boot(7001), seconds => 1000000);
  if not alike(reader_one, reader_two) then
    wrong := wrong + 1;
  end if;
  return wrong;
end $$;
select is((select sum(shuffled(s)) from generate_series(1, 40) as s), 0::bigint, 'forty histories, whole and in pieces: the same outages');
select cmp_ok((select count(*) from spells where reader like 'S%'), '>', 60::bigint, 'of which there are many');
select is_empty('select * from overlapping', 'none overlap');
select is_empty($$select reader from patrol.reader where record.keep_deafness(reader_id, now())$$, 'and all are what their journals say');
create table kept as select reader, since, until from spells;
delete from patrol.outage where derived;
delete from patrol.hearing where kind <> 'heard';
select cmp_ok((select record.resolve_all()), '>=', 0::bigint, 'derived from nothing but clock-ins and anchors,');
select set_eq('select reader, since, until from spells', 'select * from kept', 'they are what they were');

-- Rights
select is_empty($$select p.proname, r.role from pg_proc p, unnest('{patrol_agent,patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as r(role)
                   where p.pronamespace = 'record'::regnamespace and p.proname in ('keep_deafness', 'land_hearing', 'resettle_hearing', 'note_heard', 'deaf_times', 'deaf_before', 'land_batch', 'note_taken', 'listened_by', 'retell_deafness')
                     and has_function_privilege(r.role, p.oid, 'execute')$$, 'nobody calls these by hand');
select * from finish();
rollback;
