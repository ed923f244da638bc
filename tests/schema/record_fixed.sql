-- SPDX-License-Identifier: GPL-3.0-or-later
begin;
\ir fixtures/readers.psql
select plan(18);
create function at(minutes numeric) returns timestamptz language sql as $$ select timestamptz '2024-05-01 04:00:00Z' + minutes * interval '1 minute' $$;
create view told as select (extract(epoch from at - at(0)) / 60)::int as minute, uid, checkpoint, badge, event from seen order by at, entry;

-- One card, two owners; and cards that nobody knows
select register(chip('A1'), 'person', 'P1', '[2020-01-01 00:00Z, 2024-05-01 04:10:00Z)'), register(chip('A1'), 'person', 'P2', '[2024-05-01 04:10:00Z, 2024-05-01 04:20:00Z)'),
       register(chip('C3'), 'checkpoint', 'C3'), register(chip('E1'), 'event', 'LIGHT'), register(chip('F1'), 'vehicle', 'V-0001') \g /dev/null
select write(journal(1), chip('A1'), at(9)), write(journal(1), chip('A1'), at(10)), write(journal(1), chip('A1'), at(20)), write(journal(1), chip('A3'), at(21)),
       write(journal(1), chip('C3'), at(22)), write(journal(1), chip('E1'), at(23)), write(journal(1), chip('F1'), at(24)) \g /dev/null
select is((select p.holds from push('F1', journal(1)) as p), 7::bigint, 'all kinds of cards at a fixed reader');
select results_eq('select * from told', $$values (9, chip('A1'), 'C1', 'P1', null::text), (10, chip('A1'), 'C1', 'P2', null), (20, chip('A1'), 'C1', null, null), (21, chip('A3'), 'C1', null, null),
    (22, chip('C3'), 'C1', null, null), (23, chip('E1'), 'C1', null, 'LIGHT'), (24, chip('F1'), 'C1', null, null)$$,
  'it is where it hangs, whatever the card; who is whose card it was at that instant');
select is((select count(*) from patrol.sighting s where s.card_id is null), 2::bigint, 'a UID that is nobody''s at that instant has no card');

-- A card registered later
select register(chip('A3'), 'person', 'P3', '[2024-05-01 04:21:00Z,)') \g /dev/null
select is(record.resolve_cards(array[chip('A3')]), 1::bigint, 'registering a card resolves its sighting');
select is((select badge from told where minute = 21), 'P3', 'from the instant it is valid');
select is(record.resolve_cards(array[chip('A3')]), 0::bigint, 'doing so again changes nothing');
select write(journal(2), chip('A3'), at(20.9)), write(journal(2), chip('A3'), at(22)) \g /dev/null
select is((select p.holds from push('F2', journal(2)) as p), 2::bigint, 'the card elsewhere');
select results_eq($$select badge from seen where reader = 'F2' order by entry$$, $$values (null::text), ('P3')$$, 'is not known before it was registered');

-- A card taken away, and given to another
update patrol.card set during = tstzrange(lower(during), at(21.5)) where uid = chip('A3');
select is(record.resolve_cards(array[chip('A3'), chip('A1')]), 1::bigint, 'a card that ended earlier than thought loses what came after');
select is((select badge from seen where reader = 'F2' and entry = 2), null, 'and only that');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');

-- A reader that moved
update patrol.placement set during = '[2020-01-01 00:00Z, 2024-05-01 04:20:30Z)' where reader_id = (select reader_id from patrol.reader where reader = 'F1');
insert into patrol.placement select r.reader_id, c.checkpoint_id, '[2024-05-01 04:22:30Z,)' from patrol.reader r, patrol.checkpoint c where r.reader = 'F1' and c.checkpoint = 'C3';
select is(record.resolve_readers(array(select reader_id from patrol.reader where reader = 'F1')), 4::bigint, 'moving a reader moves what it saw since');
select results_eq($$select minute, checkpoint from told where minute < 20 or minute > 20 and uid <> chip('A3')$$,
  $$values (9, 'C1'), (10, 'C1'), (22, null), (23, 'C3'), (24, 'C3')$$, 'it is where it hung at that instant, nowhere while it hung nowhere');
select is(record.resolve_readers('{}'), 0::bigint, 'no reader, no change');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');

-- What was derived can be derived again
create table was as select * from patrol.sighting;
delete from patrol.sighting;
select is(record.resolve_all(), 9::bigint, 'all of it can be derived from what is recorded');
select set_eq('select * from patrol.sighting', 'select * from was', 'and is what it was');
select is((select count(*) from patrol.clock_in), 9::bigint, 'no clock-in was touched');
select * from finish();
rollback;
