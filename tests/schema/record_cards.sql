-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list of known cards, as readers are told of it.
begin;
\ir fixtures/readers.psql
select plan(39);
create function us(at timestamptz) returns bigint language sql as $$ select (extract(epoch from at) * 1000000)::bigint $$;
create function newest() returns bigint language sql as $$ select version from patrol.card_list $$;
create function untold(reader text, version bigint) returns boolean language sql as $$ select t.version is null and t.cards = '{}' and t.forget is null and t.authentication is null from told(reader, journal(case reader when 'F1' then 1 else 2 end), version) as t $$;

-- Nothing known, nothing asked
select ok(untold('F1', null), 'who does not ask is told nothing');
select ok(untold('F1', 0), 'of no cards there is nothing to tell');
select register_all();
select ok(untold('F1', null), 'nor is who does not ask told of cards');
select results_eq($$select t.version, t.forget, t.cards[1], cardinality(t.cards), t.authentication from told('F1', journal(1), 0) as t$$,
  $$values (newest(), true, chip('A1') || ' 1577836800000000 -', 8, null::text)$$, 'a new journal is told of all, and since when they are known');
select ok(untold('F1', newest()), 'who holds the newest is told nothing');
select ok(newest() > 1700000000000000, 'versions count time: a database that lost its last changes goes on with other numbers');
select is((select count(distinct version) from patrol.known_card), 8::bigint, 'each card has its own');

-- Changes
select newest() as before \gset
update patrol.card set during = during where uid = chip('A1');
update patrol.card set in_feed = false where uid = chip('A1');
select is(newest(), :before, 'what changes nothing of a period is no news');
update patrol.card set during = tstzrange(lower(during), now() + interval '1 day') where uid = chip('A1');
select results_eq($$select t.version, t.forget, t.cards from told('F1', journal(1), $$ || :before || $$) as t$$,
  $$values (newest(), false, array[chip('A1') || ' 1577836800000000 ' || us(now() + interval '1 day')])$$, 'a card that will end is told, and nothing else');
select register(chip('A1'), 'person', 'P2', tstzrange(now() + interval '2 days', null));
select is((select t.cards from told('F1', journal(1), :before) as t), array[chip('A1') || ' 1577836800000000 -'], 'of several periods, from the first to the last');
update patrol.card set during = tstzrange(lower(during), now() - interval '25 hours') where uid = chip('A1') and upper(during) = now() + interval '1 day';
select is((select t.cards from told('F1', journal(1), :before) as t), array[chip('A1') || ' ' || us(now() + interval '2 days') || ' -'], 'one that ended more than a day ago is none of them');
select newest() as before \gset
update patrol.card set during = tstzrange(lower(during), now() - interval '23 hours') where uid = chip('A2');
select is((select t.cards from told('F1', journal(1), :before) as t), array[chip('A2') || ' 1577836800000000 ' || us(now() - interval '23 hours')], 'one that ended within a day is told with its end');
update patrol.card set during = tstzrange(lower(during), now() - interval '25 hours') where uid = chip('A2');
select is((select t.cards from told('F1', journal(1), :before) as t), array[chip('A2') || ' gone'], 'after a day it is gone');
delete from patrol.card where uid = chip('A3');
select is((select t.cards from told('F1', journal(1), :before) as t), array[chip('A2') || ' gone', chip('A3') || ' gone'], 'so is one that was deleted');
select is((select cardinality(t.cards) from told('F1', journal(1), 0) as t), 6, 'who begins is not told of what is gone');
select register(chip('A3'), 'person', 'P3');
select is((select t.cards from told('F1', journal(1), :before) as t), array[chip('A2') || ' gone', chip('A3') || ' 1577836800000000 -'], 'one may come back');
-- Time passes: what ended an hour from a day ago
update patrol.known_card set until_at = now() - interval '25 hours' where uid = chip('C1');
select is((select cardinality(t.cards) from told('F1', journal(1), 0) as t), 6, 'what ended in the meantime is left out');

-- Versions that this database never gave
select is((select t.forget from told('F1', journal(1), newest() + 1) as t), true, 'who is ahead forgets its list');
select is((select cardinality(t.cards) from told('F1', journal(1), newest() + 1) as t), 6, 'and is told all');
select is((select t.forget from told('F1', journal(1), -5) as t), true, 'so does who holds nonsense');

-- Pages
insert into patrol.card (uid, kind, plate, during) select lpad(upper(to_hex(n)), 8, '0'), 'vehicle', 'V-' || n, '[2020-01-01 00:00Z,)' from generate_series(1, 4200) as n;
create table page (number integer, version bigint, forget boolean, cards text[]);
do $$
declare
  t record;
  version bigint := 0;
begin
  for n in 1 .. 9 loop
    select * into t from told('F1', journal(1), version);
    exit when t.version is null;
    insert into page values (n, t.version, t.forget, t.cards);
    version := t.version;
  end loop;
end $$;
select results_eq($$select number, forget, cardinality(cards) from page$$, $$values (1, true, 2000), (2, false, 2000), (3, false, (select count(*)::integer from patrol.known_card) - 4000 - 2)$$, 'many are told in pages');
select results_eq($$select cards from (select unnest(p.cards) as cards from page p) as c where cards not like '%gone' order by 1$$,
  $$select cards from (select uid || ' 1577836800000000 -' as cards from patrol.known_card where isfinite(from_at) and from_at < now() and not isfinite(until_at) union all select chip('A1') || ' ' || us(now() + interval '2 days') || ' -') as c order by 1$$, 'together they are all that is known');
select is((select version from page where number = 3), newest(), 'the last one gives the newest version');

-- An import writes versions only for what changed
\ir fixtures/plan_feed.psql
select pg_temp.import() \g /dev/null
select newest() as before \gset
select is_empty('select pg_temp.import()', 'importing a plan again changes nothing');
select is(newest(), :before, 'nor any version');

-- Policies
select ok(untold('F2', newest()), 'no policy, no word of it');
insert into patrol.card_policy (unit_id, authentication, set_by) select u.unit_id, 'sun', p.person_id from patrol.unit u, patrol.person p where u.unit = 'B' and p.badge = 'P1';
select is((select t.authentication from told('F2', journal(2), 0) as t), 'sun', 'the policy of a unit above holds');
insert into patrol.card_policy (unit_id, authentication, set_by) select u.unit_id, 'mutual', p.person_id from patrol.unit u, patrol.person p where u.unit = 'S' and p.badge = 'P1';
select is((select t.authentication from told('F2', journal(2), 0) as t), 'mutual', 'the nearest one');
select newest() as before \gset
update patrol.unit set name = name || '甲' where unit = 'S';
select is(newest(), :before, 'another name of a unit is no news');
update patrol.unit set parent_id = null where unit = 'S';
select results_eq($$select t.version > $$ || :before || $$, t.cards, t.authentication from told('F2', journal(2), $$ || :before || $$) as t$$, $$values (true, '{}'::text[], 'mutual')$$, 'where it stands is told, though no card changed');
select newest() as before \gset
update patrol.reader set unit_id = (select unit_id from patrol.unit where unit = 'B') where reader = 'F2';
select is((select t.authentication from told('F2', journal(2), :before) as t), 'sun', 'a reader that moves is told what holds there');
delete from patrol.card_policy;
select newest() as before \gset
update patrol.reader set unit_id = (select unit_id from patrol.unit where unit = 'S') where reader = 'F2';
select is(newest(), :before, 'without policies a move is no news');

-- A refused push tells nothing; a push with lines tells, too
select ok((select p.refused = 'gap' and p.cards_version is null and p.cards is null from record.push('F1', journal(1), 7, '{}', '{}', boot(1), 5, now(), 120, null, null, null, null, 0) as p), 'a refused push tells nothing');
select write(journal(1), chip('A1'), '2024-05-01 04:00:00Z') \g /dev/null
select ok((select p.holds_through = 1 and p.cards_version > 0 and p.cards <> '' and p.server_time is not null
             from written w, record.push('F1', journal(1), 1, array[w.line], array[w.digest], boot(1), 5, now(), 120, null, null, null, null, cards_version => 0) as p), 'one that lands does');
select ok((select p.refused = 'unknown_reader' and p.cards_version is null from record.push('F9', journal(1), 1, '{}', '{}', boot(1), 5, now(), 120, null, null, null, null, 0) as p), 'who is unknown is told nothing');

-- What a replay of the triggers would give
create table kept as select uid, from_at, until_at from patrol.known_card where from_at is not null;
select set_eq($$select uid::text, from_at, until_at from kept where uid <> chip('C1')$$,
  $$select uid::text, min(coalesce(lower(during), '-infinity')), max(coalesce(upper(during), 'infinity')) from patrol.card
     where upper_inf(during) or upper(during) > now() - interval '1 day' group by uid having uid <> chip('C1')$$, 'the list is what the cards say');
select is_empty($$select version from patrol.known_card group by version having count(*) > 1$$, 'no version was given twice');
select cmp_ok((select max(version) from patrol.known_card), '<=', newest(), 'none is newer than the list');
select throws_ok($$update patrol.known_card set from_at = null where uid = chip('C3')$$, '23514', null, 'a card is known or it is not');
select * from finish();
rollback;
