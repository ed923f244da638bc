-- SPDX-License-Identifier: GPL-3.0-or-later
begin;
\ir fixtures/readers.psql
select plan(22);
select register_all();
create function at(minutes numeric) returns timestamptz language sql as $$ select timestamptz '2024-05-01 04:00:00Z' + minutes * interval '1 minute' $$;
create function told(journal uuid) returns table (uid text, checkpoint text, badge text, event text) language sql as $$
  select right(s.uid, 2), s.checkpoint, s.badge, s.event from seen s where s.journal = told.journal order by s.at, s.entry
$$;

-- One evening
select write(journal(1), chip(w.uid), at(w.minute)) from (values (0, 'C1'), (1, 'A1'), (2, 'C1'), (3, 'B7'), (4, 'E1'), (5, 'F1'), (6, 'A2'), (7, 'C2'), (8, 'C3')) as w(minute, uid) \g /dev/null
select is((select p.holds from push('H1', journal(1)) as p), 9::bigint, 'an evening of a handheld');
select results_eq('select * from told(journal(1))', $$values ('C1', 'C1', null::text, null::text), ('A1', null, 'P1', null), ('C1', 'C1', 'P1', null), ('B7', null, null, null), ('E1', 'C1', 'P1', 'LIGHT'),
    ('F1', null, 'P1', null), ('A2', null, 'P2', null), ('C2', 'C2', 'P2', null), ('C3', 'C3', 'P2', null)$$,
  'tags say where; who is the last person''s card before; an unknown UID says nothing; an event is at the last tag');

-- How far a bearer and a place reach
select write(journal(2), chip(w.uid), at(w.minute)) from (values (0, 'A1'), (1, 'C1'), (6, 'E1'), (6.01, 'E1'), (720, 'C2'), (720.01, 'C3'), (720.02, 'E1')) as w(minute, uid) \g /dev/null
select is((select p.holds from push('H2', journal(2)) as p), 7::bigint, 'a long day of another');
select results_eq('select * from told(journal(2))', $$values ('A1', null::text, 'P1', null::text), ('C1', 'C1', 'P1', null), ('E1', 'C1', 'P1', 'LIGHT'), ('E1', null, 'P1', 'LIGHT'),
    ('C2', 'C2', 'P1', null), ('C3', 'C3', null, null), ('E1', 'C3', null, 'LIGHT')$$,
  'a bearer reaches 12 hours and no more, a place 5 minutes and no more');

-- The same instant: order of entries
select write(journal(3), chip(w.uid), at(2000)) from (values (1, 'C1'), (2, 'A1'), (3, 'C2'), (4, 'A2'), (5, 'C3')) as w(n, uid) order by w.n \g /dev/null
select is((select p.holds from push('H1', journal(3)) as p), 5::bigint, 'five entries of one instant');
select results_eq($$select entry, checkpoint, badge from seen where journal = journal(3) order by entry$$, $$values (1::bigint, 'C1', null::text), (2, null, 'P1'), (3, 'C2', 'P1'), (4, null, 'P2'), (5, 'C3', 'P2')$$,
  'are taken in the order of their entries');

-- A bearer that is known, or arrives, later
select write(journal(4), chip('B1'), at(3000)), write(journal(4), chip('C1'), at(3001)), write(journal(4), chip('A2'), at(3002)), write(journal(4), chip('C2'), at(3003)) \g /dev/null
select is((select p.holds from push('H1', journal(4)) as p), 4::bigint, 'a round begun with a card that nobody knows');
select results_eq($$select entry, badge from seen where journal = journal(4) order by entry$$, $$values (1::bigint, null::text), (2, null), (3, 'P2'), (4, 'P2')$$, 'has no bearer yet');
select register(chip('B1'), 'person', 'P3') \g /dev/null
select is(record.resolve_cards(array[chip('B1')]), 2::bigint, 'registering the card resolves it and what it carried');
select results_eq($$select entry, badge from seen where journal = journal(4) order by entry$$, $$values (1::bigint, 'P3'), (2, 'P3'), (3, 'P2'), (4, 'P2')$$, 'up to the next bearer');
-- The reader's file was replaced: an older journal turns up after the newer one.
select write(journal(5), chip('A1'), at(3002.5)) \g /dev/null
select is((select p.holds from push('H1', journal(5)) as p), 1::bigint, 'an older journal of the same reader');
select results_eq($$select entry, badge from seen where journal = journal(4) order by entry$$, $$values (1::bigint, 'P3'), (2, 'P3'), (3, 'P2'), (4, 'P1')$$, 'changes who carried it from there on');
select write(journal(5), chip('C3'), at(3000.5)) \g /dev/null
select is((select p.holds from push('H1', journal(5), 2) as p), 2::bigint, 'a tag read in between');
select results_eq($$select checkpoint, badge from seen where journal = journal(5) and entry = 2$$, $$values ('C3', 'P3')$$, 'has the bearer of that instant');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');

-- A tag, an event and a kind of reader changed
delete from patrol.card where uid = chip('C1');
select is(record.resolve_cards(array[chip('C1')]), (select count(*) from patrol.sighting s where s.uid = chip('C1')) + 2, 'without its tag a checkpoint is lost, and so are the two events marked there');
select is((select count(*) from seen where event is not null and checkpoint = 'C1'), 0::bigint, 'those events are nowhere now');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');
update patrol.reader set kind = 'fixed', checkpoint_id = (select checkpoint_id from patrol.checkpoint where checkpoint = 'C2') where reader = 'H2';
insert into patrol.placement select reader_id, checkpoint_id, '[2020-01-01 00:00Z,)' from patrol.reader where reader = 'H2';
select isnt(record.resolve_readers(array(select reader_id from patrol.reader where reader = 'H2')), 0::bigint, 'a handheld that was hung up');
select is((select count(*) from seen where reader = 'H2' and checkpoint = 'C2'), 7::bigint, 'saw everything where it hangs');
select is((select count(*) from seen where reader = 'H2' and badge is not null), 1::bigint, 'and nobody but the card''s owner');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');
select * from finish();
rollback;
