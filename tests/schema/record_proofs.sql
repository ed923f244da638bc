-- SPDX-License-Identifier: GPL-3.0-or-later
-- How cards prove themselves: what is kept of it, what is evidence, and how much of it.
begin;
\ir fixtures/readers.psql
select plan(50);
select register_all();
create view evidence as
select r.reader::text as reader, a.kind, a.entry, a.uid::text as uid, a.detail, a.journal, a.raised_at from patrol.alarm a join patrol.reader r using (reader_id);
create function gives(n integer, auth text, at timestamptz, uid text default chip('C1'), error_us bigint default 120, boot uuid default boot(1), seconds numeric default null) returns bigint language sql as $$
  select write(journal(n), uid, at, error_us, seconds, boot, 'tap', auth)
$$;
\set noon '2024-05-01 04:00:00Z'

-- What is kept
select gives(1, auth, timestamptz :'noon' + n * interval '1 minute') from unnest('{uid,originality,sun,sun:0,sun:16777215,mutual,failed,failed:wrong_key,failed:no_answer,failed:brand_new}'::text[]) with ordinality as a(auth, n) \g /dev/null
select results_eq($$select * from push('H1', journal(1))$$, $$values (10::bigint, null::text, null::text)$$, 'entries with proofs land');
select results_eq($$select auth, auth_detail from patrol.clock_in order by entry$$, $$values ('uid', null::text), ('originality', null), ('sun', null), ('sun', '0'), ('sun', '16777215'), ('mutual', null),
  ('failed', null), ('failed', 'wrong_key'), ('failed', 'no_answer'), ('failed', 'brand_new')$$, 'level and detail are kept apart');
select is_empty($$select w.line from written w join patrol.clock_in c using (journal, entry)
                   where w.line <> record.canonical_line(c.entry, c.kind, c.uid, c.boot_id, c.boottime_ns, c.device_at, c.clock_error_us, c.auth, c.auth_detail)$$, 'and read back as they were');
select is_empty($$select b.* from patrol.journal j, desk.broken_journals(array[j.journal], array[j.holds_through]) as b$$, 'their chain holds');
select results_eq($$select entry, checkpoint from seen order by entry$$, $$select n, case when n < 7 then 'C1' end from generate_series(1::bigint, 10) as n$$, 'each is a tap: a failure is recorded, never dropped, but says of no place');
select results_eq($$select auth from desk.csv_clock_ins('2024-01-01Z', '2025-01-01Z') order by entry::bigint$$, $$select auth from patrol.clock_in order by entry$$, 'the level is shown');

-- Failures are evidence
select results_eq($$select kind, entry, uid, substring(detail from 'itself: (\w+), at') from evidence order by entry$$,
  $$values ('failed_authentication', 7::bigint, chip('C1'), 'unknown'), ('failed_authentication', 8, chip('C1'), 'wrong_key'), ('failed_authentication', 10, chip('C1'), 'brand_new')$$,
  'cards that failed are an alarm each, by reason; one that was drawn away is not');
select is((select detail from evidence where entry = 8), 'card 040000C1 did not prove itself: wrong_key, at 2024-05-01T04:08:00Z by the reader''s clock', 'which says what, and when');
select push('H1', journal(1)), push('H1', journal(1), 7, 9) \g /dev/null
select is((select count(*) from evidence), 3::bigint, 'sending again raises none');
select gives(1, 'failed:wrong_key', timestamptz :'noon' + interval '1 hour') \g /dev/null
select push('H1', journal(1), 11) \g /dev/null
select is((select count(*) from evidence), 3::bigint, 'nor does the same card failing the same way again that day');
update patrol.alarm set raised_at = raised_at - interval '25 hours';
select gives(1, 'failed:wrong_key', timestamptz :'noon' + interval '30 hours') \g /dev/null
select push('H1', journal(1), 12) \g /dev/null
select is((select count(*) from evidence), 4::bigint, 'the day after it is news');
select gives(2, 'failed:uid_only', timestamptz :'noon' + n * interval '1 minute', lpad(upper(to_hex(n)), 8, '0')) from generate_series(1, 300) as n \g /dev/null
select push('F1', journal(2)) \g /dev/null
select is((select count(*) from evidence where reader = 'F1'), 20::bigint, 'a box of cards raises twenty a day at a reader');
select is((select count(*) from evidence where reader = 'F1' and detail like '%; more of this kind within a day are not listed'), 1::bigint, 'the last says that there may be more');
select is((select count(*) from patrol.clock_in where journal = journal(2)), 300::bigint, 'all are kept as clock-ins');
select is(record.resolve_all(), 0::bigint, 'resolving everything changes nothing');
select is((select count(*) from evidence), 24::bigint, 'and raises nothing');

-- Counters: a card that goes around gives them in order, whoever delivers first
create function replays() returns table (reader text, entry bigint, uid text) language sql as $$ select e.reader, e.entry, e.uid from evidence e where e.kind = 'replayed' order by 1, 2 $$;
select gives(3, 'sun:' || n, timestamptz :'noon' + n * interval '1 hour', chip('C2')) from generate_series(101, 109, 2) as n \g /dev/null
select gives(4, 'sun:' || n, timestamptz :'noon' + n * interval '1 hour', chip('C2')) from generate_series(102, 110, 2) as n \g /dev/null
select push('H2', journal(4)), push('F2', journal(3)) \g /dev/null
select is_empty('select * from replays()', 'two readers, of which one delivers late: nothing is wrong');
select gives(3, 'sun:104', timestamptz :'noon' + interval '200 hours', chip('C2')) \g /dev/null
select push('F2', journal(3), 6) \g /dev/null
select results_eq('select * from replays()', $$values ('F2', 6::bigint, chip('C2'))$$, 'a counter that another reader had read is a copy');
select is((select detail from evidence where kind = 'replayed'), 'card 040000C2 gave counter 104 at 2024-05-09T12:00:00Z, after counter 104 at 2024-05-05T12:00:00Z (reader H2, entry 2 of journal ' || journal(4) || ')', 'the evidence is named');
select gives(4, 'sun:105', timestamptz :'noon' + interval '300 hours', chip('C2')), gives(4, 'sun:100', timestamptz :'noon' + interval '301 hours', chip('C2')), gives(4, 'sun:111', timestamptz :'noon' + interval '302 hours', chip('C2')) \g /dev/null
select push('H2', journal(4), 6) \g /dev/null
select results_eq('select * from replays()', $$values ('F2', 6::bigint, chip('C2')), ('H2', 6, chip('C2')), ('H2', 7, chip('C2'))$$, 'so is one that goes back; one that goes on is not');
select push('H2', journal(4)), push('F2', journal(3)), push('H2', journal(4), 2, 7) \g /dev/null
select is((select count(*) from replays()), 3::bigint, 'a fleet that sends again multiplies nothing');
select is(record.resolve_all(), 0::bigint, 'resolving neither');
select is((select count(*) from replays()), 3::bigint, 'nor that');
-- The copy lands first
select gives(5, 'sun:50', timestamptz :'noon' + interval '10 hours', chip('C3')) \g /dev/null
select gives(6, 'sun:50', timestamptz :'noon' + interval '5 hours', chip('C3')), gives(6, 'sun:51', timestamptz :'noon' + interval '6 hours', chip('C3')) \g /dev/null
select push('F1', journal(5)) \g /dev/null
select is((select count(*) from replays()), 3::bigint, 'a copy that lands first is not yet known for one');
select push('H2', journal(6)) \g /dev/null
select results_eq('select * from replays() where uid = chip(''C3'')', $$values ('F1', 1::bigint, chip('C3'))$$, 'when the true one lands, the copy is found');
-- Clocks that cannot be trusted
select gives(7, 'sun:11', '1970-01-02 00:00Z', chip('A1'), 16000000, boot(31), 100), gives(7, 'sun:12', '1970-01-01 00:00Z', chip('A1'), 16000000, boot(31), 200) \g /dev/null
select gives(8, 'sun:10', '2024-05-02 00:00Z', chip('A1')) \g /dev/null
select push('F1', journal(7), boot => boot(32)), push('F2', journal(8)) \g /dev/null
select is_empty('select * from replays() where uid = chip(''A1'')', 'an order that an unsure clock tells proves nothing');
select gives(8, 'sun:11', '2024-05-02 01:00Z', chip('A1')) \g /dev/null
select push('F2', journal(8), 2) \g /dev/null
select is((select count(*) from replays() where uid = chip('A1')), 1::bigint, 'a counter that was given twice does');
select push('F1', journal(7), 3, 2, boot => boot(31), seconds => 1000) \g /dev/null
select is((select count(*) from patrol.card_counter where uid = chip('A1') and not sure), 0::bigint, 'when its boot is anchored, the instants are settled');
select gives(9, 'sun:' || c, ats, chip('A2'), 16000000, boot(41), s) from (values (21, now() - interval '300 s', 700), (20, now() - interval '200 s', 800)) as v(c, ats, s) \g /dev/null
select push('H1', journal(9), boot => boot(42)) \g /dev/null
select is_empty('select * from replays() where uid = chip(''A2'')', 'a counter that goes back by a clock that is not sure');
select push('H1', journal(9), 3, 2, boot => boot(41), seconds => 1000) \g /dev/null
select results_eq('select * from replays() where uid = chip(''A2'')', $$values ('H1', 2::bigint, chip('A2'))$$, 'is found when the clock is settled');

-- Property: whatever order the batches land in, the same copies are found
create function found_in(seed integer, readers text[]) returns text language plpgsql as $$
declare
  card constant text := '0488' || lpad(upper(to_hex(seed)), 4, '0');
  batch record;
begin
  for batch in select r, j from unnest(readers) with ordinality as u(r, j) loop
    perform push(batch.r, journal(seed * 100 + (array_position('{F1,F2,H1,H2}'::text[], batch.r))));
  end loop;
  return (select string_agg(format('%s %s', e.reader, e.entry), ', ' order by e.reader, e.entry) from evidence e where e.uid = card);
end $$;
create function prepare(seed integer) returns void language sql as $$
  select setseed(0.3);
  select gives(seed * 100 + r, 'sun:' || (n * 4 + r - case when random() < 0.15 then 6 else 0 end), timestamptz '2024-06-01Z' + (n * 4 + r) * interval '1 minute', '0488' || lpad(upper(to_hex(seed)), 4, '0'))
    from generate_series(1, 8) as n, generate_series(1, 4) as r order by n, r
$$;
update patrol.alarm set raised_at = raised_at - interval '2 days'; -- out of the way of the bound
select prepare(s) from generate_series(11, 14) as s \g /dev/null
create table found as select s, found_in(s, o) as copies from (values (11, '{F1,F2,H1,H2}'::text[]), (12, '{H2,H1,F2,F1}'), (13, '{F2,H2,F1,H1}'), (14, '{H1,F1,H2,F2}')) as v(s, o);
select cmp_ok((select max(length(copies)) from found), '>', 10, 'some counters go back');
select is((select count(distinct copies) from found), 1::bigint, 'the same are found in any order');

-- What a reader says of itself
select push('F2', journal(8), 3, 2, health => '{"undelivered": 0, "troubles": ["disk_low"]}') \g /dev/null
select is_empty($$select * from evidence where kind in ('disk_full', 'journal_damaged')$$, 'little room is no alarm');
select push('F2', journal(8), 3, 2, health => '{"undelivered": 0, "disk_free_mb": 0, "troubles": ["disk_full", "journal_damaged"]}') from generate_series(1, 3) \g /dev/null
select results_eq($$select kind, reader, entry, detail from evidence where kind in ('disk_full', 'journal_damaged') order by 1$$, $$values ('disk_full', 'F2', 2::bigint, 'the reader''s disk is full, 0 MB are free'),
  ('journal_damaged', 'F2', 2, 'the reader''s journal was damaged; what could not be read was set aside')$$, 'a full disk and a damaged journal are, once while they last');
select push('F2', journal(8), 3, 2, health => '{"undelivered": 0, "troubles": []}'), push('F2', journal(8), 3, 2, health => '{"undelivered": 0, "troubles": "disk_full"}'), push('F2', journal(8), 3, 2, health => '{"troubles": {"disk_full": 1}}') \g /dev/null
select gives(8, 'uid', '2024-05-03 01:00Z', chip('A1')) \g /dev/null
select push('F2', journal(8), 3, 3, health => '{"undelivered": 0, "troubles": ["disk_full"]}') \g /dev/null
select cmp_ok((select count(*) from evidence where kind = 'disk_full'), '<=', 3::bigint, 'again is again, nonsense does no harm');
select is((select count(*) from desk.alarms(null, null) where uid is not null), (select count(*) from evidence where uid is not null), 'the desk shows the cards');
set local role patrol_viewer;
select count(*) as shown from desk.alarms(null, null) where kind = 'replayed' \gset
reset role;
select cmp_ok(:shown, '>', 5, 'to who may look');
-- A card that failed to prove itself says neither who nor where, whichever way its tap came
insert into patrol.reader (reader, kind, unit_id) select r, 'handheld', unit_id from patrol.unit, unnest('{V1,V2,V3}'::text[]) as r where unit = 'S';
create function whys() returns setof text language sql as $$ select unnest('{failed,failed:uid_only,failed:wrong_key,failed:replay,failed:not_genuine,failed:no_answer}'::text[]) $$;
create function minute(n numeric) returns timestamptz language sql as $$ select now() - interval '3 hours' + n * interval '1 minute' $$;
select gives(51, w, minute(n), chip('A1')) from (select w, row_number() over () as n from whys() as w) as v \g /dev/null
select gives(51, w, minute(10 + n), chip('E1')) from (select w, row_number() over () as n from whys() as w) as v \g /dev/null
select gives(51, 'mutual', minute(20), chip('A1')) \g /dev/null
select push('F1', journal(51)) \g /dev/null
select results_eq($$select entry, checkpoint, badge, event from seen where journal = journal(51) order by entry$$,
  $$select n, 'C1', case n when 13 then 'P1' end, null::text from generate_series(1::bigint, 13) as n$$, 'at a fixed reader: where, as an unknown card does, but not who');
select is((select count(*) from patrol.sighting where journal = journal(51) and (proven or card_id is not null)), 1::bigint, 'of no card');
-- A clock that was not synchronised, a place that was left: the ways that tell the meaning later
update patrol.placement set during = tstzrange(lower(during), minute(100)) where reader_id = (select reader_id from patrol.reader where reader = 'F2');
select gives(52, w, minute(n), chip('A1'), e, seconds => 900000 + n) from (select w, row_number() over () as n, e from whys() as w, unnest('{120,16000000}'::bigint[]) as e) as v \g /dev/null
select gives(52, 'uid', minute(20), chip('A1')) \g /dev/null
select push('F2', journal(52)) \g /dev/null
select results_eq($$select badge, count(*), bool_or(checkpoint = 'C2') from seen where journal = journal(52) group by 1 order by 1$$, $$values ('P1', 1::bigint, true), (null, 12, true)$$, 'nor where its meaning is told later');
select push('F2', journal(52), 14, 13, seconds => 900100) \g /dev/null
select is((select count(*) from patrol.sighting where journal = journal(52) and proven), 1::bigint, 'nor when its instant is settled anew');
-- A handheld's bearer and place stay what they were
select gives(53, auth, minute(n), chip(card)) from (values (1, 'uid', 'A1'), (2, 'uid', 'C1'), (3, 'failed:wrong_key', 'A2'), (4, 'failed:replay', 'C2'), (5, 'uid', 'E1'), (6, 'failed:uid_only', 'E1'), (7, 'uid', 'C3'), (8, 'failed', 'A1')) as v(n, auth, card) \g /dev/null
create view carried as select entry, checkpoint, badge, event from seen where journal = journal(53) order by entry;
create table wanted (entry bigint, checkpoint text, badge text, event text);
insert into wanted values (1, null, 'P1', null), (2, 'C1', 'P1', null), (3, null, null, null), (4, null, null, null), (5, 'C1', 'P1', 'LIGHT'), (6, null, null, null), (7, 'C3', 'P1', null), (8, null, null, null);
select push('V1', journal(53)) \g /dev/null
select results_eq('select * from carried', 'select * from wanted order by entry', 'a handheld: neither its bearer nor its place changes');
select gives(54, auth, minute(n), chip(card)) from (values (1, 'uid', 'A1'), (2, 'uid', 'C1'), (3, 'failed:wrong_key', 'A2'), (4, 'failed:replay', 'C2'), (5, 'uid', 'E1'), (6, 'failed:uid_only', 'E1'), (7, 'uid', 'C3'), (8, 'failed', 'A1')) as v(n, auth, card) \g /dev/null
select push('V2', journal(54), n, n) from generate_series(1, 8) as n \g /dev/null
select results_eq('select entry, checkpoint, badge, event from seen where journal = journal(54) order by entry', 'select * from wanted order by entry', 'nor one by one');
select gives(55, auth, minute(n), chip(card)) from (values (1, 'uid', 'A1'), (2, 'uid', 'C1'), (3, 'failed:wrong_key', 'A2'), (4, 'failed:replay', 'C2'), (5, 'uid', 'E1'), (6, 'failed:uid_only', 'E1'), (7, 'uid', 'C3'), (8, 'failed', 'A1')) as v(n, auth, card) \g /dev/null
select b.* from (select array_agg(line order by entry) as lines, array_agg(digest order by entry) as digests from written where journal = journal(55)) as w,
  desk.take_bundle(reader => 'V3', journal => journal(55), first_entry => 1, lines => w.lines, digests => w.digests, public_key => null, signature => null, complete_through => null) as b \g /dev/null
select results_eq('select entry, checkpoint, badge, event from seen where journal = journal(55) order by entry', 'select * from wanted order by entry', 'nor by a bundle');
-- A card that is registered afterwards
select gives(56, 'failed:wrong_key', minute(60), '04FA11ED01'), gives(56, 'uid', minute(61), '04FA11ED01') \g /dev/null
select gives(57, auth, minute(n), uid) from (values (60, 'failed:wrong_key', '04FA11ED01'), (61, 'failed:wrong_key', '04FA11ED02'), (62, 'uid', chip('C1')), (63, 'uid', '04FA11ED02')) as v(n, auth, uid) \g /dev/null
select push('F1', journal(56)), push('V1', journal(57)) \g /dev/null
select register('04FA11ED01', 'person', 'P3'), register('04FA11ED02', 'checkpoint', 'C2') \g /dev/null
select is(record.resolve_cards('{04FA11ED01,04FA11ED02}'), 2::bigint, 'registered afterwards: only what proved itself gets a meaning');
select results_eq($$select journal, entry, checkpoint, badge from seen where journal in (journal(56), journal(57)) order by 1, 2$$,
  $$values (journal(56), 1::bigint, 'C1', null::text), (journal(56), 2, 'C1', 'P3'), (journal(57), 1, null, null), (journal(57), 2, null, null), (journal(57), 3, 'C1', 'P1'), (journal(57), 4, 'C2', 'P1')$$, 'which says where and who');
select is(record.resolve_all(), 0::bigint, 'resolving everything changes nothing of it');
select is((select count(*) from patrol.sighting s join patrol.clock_in c using (station_id, journal, entry) where s.proven = (c.auth = 'failed')), 0::bigint, 'every sighting says whether its card proved itself');

select is_empty($$select a.kind from patrol.alarm a group by a.journal, a.kind, a.entry, a.boot_id having count(*) > 1$$, 'nothing was raised twice');
select is_empty($$select p.proname, r.role from pg_proc p, unnest('{patrol_agent,patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as r(role)
                   where p.pronamespace = 'record'::regnamespace and p.proname in ('land_told', 'land_counters', 'note_failures', 'find_replays', 'raise_evidence', 'resettle_counters', 'note_troubles')
                     and has_function_privilege(r.role, p.oid, 'execute')$$, 'nobody calls these by hand');
select * from finish();
rollback;
