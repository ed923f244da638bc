-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cards that nobody knows, and what becomes of their taps once somebody says whose they are.
begin;
\ir fixtures/district.psql
\ir fixtures/push.psql
select plan(30);
select pg_temp.hang('F9', 'C1', '2026-03-31'), pg_temp.card('04000001', 'P1') \g /dev/null
select pg_temp.duty('L1', '09:00', 60, '{C1}', '{P2}') \g /dev/null
select is(pg_temp.push_taps('F9', '99999999-0000-4000-8000-000000000001', '{04AA0001,04000001,04AA0001,04AA0002}', '{09:10,12:00,2026-03-06 09:20,11:00}'), null, 'taps land');
select results_eq($$select uid, taps, first_at, last_at, readers, last_reader, last_checkpoint, known_otherwhen from desk.unknown_cards()$$,
  $$values ('04AA0001', 2::bigint, pg_temp.t('09:10'), pg_temp.t('2026-03-06 09:20'), '{F9}'::text[], 'F9', 'C1', false),
           ('04AA0002', 1, pg_temp.t('11:00'), pg_temp.t('11:00'), '{F9}', 'F9', 'C1', false)$$, 'cards nobody knows, the last seen first');
select is((select verdict || ' ' || reason from pg_temp.verdicts()), 'missed unknown_card uid=04AA0001 at=2026-03-05T09:10:00Z', 'the visit is missed, and the reason names the card');
select record.settle_duties(now(), 100) \g /dev/null

create function pg_temp.register(uid text, kind text, subject text, from_day date, badge text default 'P4') returns text language plpgsql as $$
declare
  code text;
begin
  return desk.register_card(uid => register.uid, kind => register.kind, subject => register.subject, from_day => register.from_day, by_badge => register.badge);
exception when sqlstate 'PT400' then
  get stacked diagnostics code = pg_exception_detail;
  return code;
end $$;
-- What is refused, and changes nothing.
select is(pg_temp.register('04aa0001', 'person', 'P2', '2026-03-05'), 'bad_card uid=04aa0001', 'a UID is upper-case hex');
select is(pg_temp.register('04AA0001', 'dog', 'P2', '2026-03-05'), 'card_kind', 'nor does a card stand for anything');
select is(pg_temp.register('04AA0001', 'person', 'P9', '2026-03-05'), 'card_subject subject=P9', 'nor for nobody');
select is(pg_temp.register('04AA0001', 'checkpoint', 'P2', '2026-03-05'), 'card_subject subject=P2', 'a person is no checkpoint');
select is(pg_temp.register('04AA0001', 'person', 'P2', 'infinity'), 'card_day', 'some day is none');
select is(pg_temp.register('04AA0001', 'person', 'P2', '2026-03-05', 'P9'), 'unknown_person badge=P9', 'somebody signs');
select is(pg_temp.register('04000001', 'person', 'P2', '2026-03-05'), 'card_taken uid=04000001 subject=P1', 'a card stands for one thing at a time');
select is((select count(*) from patrol.card), 1::bigint, 'nothing was changed');

-- Registered: the taps count, whatever was settled.
select is(pg_temp.register('04AA0001', 'person', 'P2', '2026-03-05'), '2', 'two taps mean something else now');
select is((select verdict || ' ' || reason from pg_temp.verdicts()), 'on_time in_window', 'and the visit is on time');
select results_eq($$select badge::text, arrived_at from scoring.visits('2026-03-05', '2026-03-05', null, '2026-03-31Z') join patrol.person using (person_id)$$,
  $$values ('P2', pg_temp.t('09:10'))$$, 'by whose card it is');
select results_eq($$select uid from desk.unknown_cards()$$, $$values ('04AA0002')$$, 'it is unknown no more');
select results_eq($$select kind, valid_from, valid_until, lower(during), in_feed from patrol.card where uid = '04AA0001'$$,
  $$values ('person', date '2026-03-05', null::date, timestamptz '2026-03-05Z', true)$$, 'from the day in the zone of the unit');
select is(pg_temp.register('04AA0001', 'checkpoint', 'C2', '2026-03-06'), 'card_taken uid=04AA0001 subject=P2', 'not twice');
select results_eq($$select cells from plan.export_cards() where place[1] = '04AA0001'$$, $$values (array['04AA0001', 'person', 'P2', '2026-03-05', null])$$, 'the plan''s export holds it');
select ok(exists (select from patrol.known_card where uid = '04AA0001'), 'readers are told of it');
select is((select badge from patrol.change where kind = 'card' and code like '04AA0001%' order by change_number desc limit 1), 'P4', 'the log says who signed');

-- Places, events, vehicles; a day that lies behind the first tap.
select is(pg_temp.register('04AA0002', 'checkpoint', 'C2', '2026-03-06'), '0', 'a tag of a place, from the day after: that tap stays unknown');
select results_eq($$select uid, known_otherwhen from desk.unknown_cards()$$, $$values ('04AA0002', true)$$, 'and is told as known at another time');
select is(pg_temp.register('04AA0003', 'event', 'E1', null), '0', 'an event');
select is((select during from patrol.card where uid = '04AA0003'), tstzrange(null, null), 'always, without a day');
select is(pg_temp.register('04AA0004', 'vehicle', '川C12345', '2026-03-01'), '0', 'a vehicle is known by its cards alone');
select is(pg_temp.register('04AA0005', 'vehicle', '川 C', '2026-03-01'), 'card_subject subject=', 'a plate is a code');
-- A card that left the feed gives way.
insert into patrol.card (uid, kind, person_id, during, in_feed) select '04AA0006', 'person', person_id, '[2026-02-01Z,2026-03-05 12:00Z)', false from patrol.person where badge = 'P1';
select is(pg_temp.register('04AA0006', 'person', 'P2', '2026-03-05'), '0', 'its next life begins on a day');
select results_eq($$select badge::text, during from patrol.card join patrol.person using (person_id) where uid = '04AA0006' order by during$$,
  $$values ('P1', tstzrange('2026-02-01Z', '2026-03-05Z')), ('P2', tstzrange('2026-03-05Z', null))$$, 'the one before ends then');
select results_eq($$select kind, subject, cards from desk.card_subjects() where subject in ('P2', 'C2', 'E1', '川C12345') order by subject collate "C"$$,
  $$values ('checkpoint', 'C2', 1::bigint), ('event', 'E1', 1), ('person', 'P2', 2), ('vehicle', '川C12345', 1)$$, 'what a card can stand for, with the cards it has');
update patrol.person set in_feed = false where badge = 'P3';
select is((select count(*) from desk.card_subjects() where subject = 'P3'), 0::bigint, 'but not for who left the plan');
select * from finish();
rollback;
