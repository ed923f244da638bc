-- SPDX-License-Identifier: GPL-3.0-or-later
begin;
\ir fixtures/readers.psql
select plan(35);
select register_all();
create view anchors as select boot_id, boottime_ns / 1000000000 as seconds, server_at from patrol.anchor;
create function server_at(boot uuid, seconds bigint) returns timestamptz language sql as $$ select a.server_at from anchors a where a.boot_id = boot and a.seconds = server_at.seconds $$;

-- A synchronised clock is believed
select write(journal(1), chip('A1'), '2024-05-01 04:00:00Z', 999999), write(journal(1), chip('A1'), '2024-05-01 04:01:00Z', 0) \g /dev/null
select is((select p.holds from push('F1', journal(1), seconds => 50) as p), 2::bigint, 'taps by a synchronised clock land');
select results_eq($$select at, clock, error from seen order by entry$$,
  $$values (timestamptz '2024-05-01 04:00:00Z', 'synchronised', interval '0.999999 seconds'), ('2024-05-01 04:01:00Z', 'synchronised', interval '0')$$, 'an error under 1 s is synchronised: the device''s time, its error');
select is((select count(*) from anchors), 1::bigint, 'the first push of a boot leaves an anchor');
select is((select p.holds from push('F1', journal(1), 3, seconds => 60) as p), 2::bigint, 'a heartbeat');
select is((select count(*) from anchors), 1::bigint, 'and a push that brought nothing unsynchronised leave none');

-- An anchor at or after the entry
select write(journal(1), chip('A1'), '1970-01-01 00:05:00Z', 16000000, 100), write(journal(1), chip('A1'), '1970-01-01 00:05:30Z', 1000000, 130) \g /dev/null
select is((select p.holds from push('F1', journal(1), 3, 3, seconds => 200) as p), 3::bigint, 'a tap of a clock in 1970 lands');
select is((select p.holds from push('F1', journal(1), 4, 4, seconds => 900) as p), 4::bigint, 'the next one of the backlog too');
select results_eq($$select entry, at, clock, error from seen where entry >= 3 order by entry$$,
  $$values (3::bigint, server_at(boot(1), 200) - interval '100 seconds', 'anchored', interval '10 milliseconds'), (4, server_at(boot(1), 200) - interval '70 seconds', 'anchored', interval '7 milliseconds')$$,
  'both are settled by the first push after them, with 100 ppm of the distance as error');
select results_eq($$select seconds from anchors order by seconds$$, $$values (50::bigint), (200), (900)$$, 'pushes that brought them left anchors');

-- Only an anchor before the entry: the power failed before it was delivered
select is((select p.holds from push('F1', journal(1), 5, seconds => 40, boot => boot(2)) as p), 4::bigint, 'a heartbeat of another boot');
select write(journal(1), chip('A1'), '1970-01-01 00:01:10Z', 16000000, 70, boot(2)) \g /dev/null
select is((select p.holds from push('F1', journal(1), 5, seconds => 10, boot => boot(3)) as p), 5::bigint, 'what it left is delivered in the next boot');
select results_eq($$select at, clock, error from seen where entry = 5$$, $$values (server_at(boot(2), 40) + interval '30 seconds', 'anchored', interval '3 milliseconds')$$, 'the last anchor before it settles it');

-- No anchor at all
select write(journal(1), chip('A1'), '1970-01-01 00:01:10Z', 16000000, 70, boot(4)), write(journal(1), chip('A1'), '2099-01-01 00:00:00Z', 16000000, 80, boot(4)),
       write(journal(1), chip('A1'), '2024-05-01 05:00:00Z', 16000000, 90, boot(4)) \g /dev/null
select is((select p.holds from push('F1', journal(1), 6, seconds => 20, boot => boot(3)) as p), 8::bigint, 'taps of a boot that never reached the server land');
select results_eq($$select at, clock, error from seen where entry >= 6 order by entry$$,
  $$values (timestamptz '1970-01-01 00:01:10Z', 'unsure', interval '16 seconds'), ('2099-01-01 00:00:00Z', 'unsure', interval '16 seconds'), ('2024-05-01 05:00:00Z', 'unsure', interval '16 seconds')$$,
  'they keep the device''s time, unsure, with its error bound');
select results_eq($$select tableoid::regclass::text like '%sighting_elsewhen', entry from patrol.sighting where entry >= 6 order by entry$$, $$values (true, 6::bigint), (true, 7), (false, 8)$$,
  'instants before 2015 or over a month ahead make no months of their own');
select is(to_regclass('patrol.sighting_2099_01'), null, 'a lying clock makes no partition');
select is(record.resolve_all(), 0::bigint, 'settling all from scratch gives the same');

-- A late anchor
create table was as select * from seen;
select is((select p.holds from push('F1', journal(1), 9, seconds => 300, boot => boot(4)) as p), 8::bigint, 'a push of the lost boot arrives late');
select results_eq($$select at, clock, error from seen where entry >= 6 order by entry$$,
  $$select server_at(boot(4), 300) - n * interval '1 second', 'anchored', n * interval '0.1 milliseconds' from unnest('{230,220,210}'::int[]) as n$$, 'what was unsure is settled by it');
select results_eq($$select * from seen where entry < 6 order by entry$$, $$select * from was where entry < 6 order by entry$$, 'and nothing else');
select is((select count(*) from patrol.sighting), 8::bigint, 'every tap is still seen once');
select is((select p.holds from push('F1', journal(1), 9, seconds => 500, boot => boot(4)) as p), 8::bigint, 'later pushes of that boot');
select results_eq($$select at from seen where entry = 6$$, $$values (server_at(boot(4), 300) - interval '230 seconds')$$, 'do not move it again');
select is(record.resolve_all(), 0::bigint, 'settling all from scratch still gives the same');

-- Boots of another journal do not count
select write(journal(2), chip('A1'), '1970-01-01 00:01:10Z', 16000000, 70, boot(4)) \g /dev/null
select is((select p.holds from push('F2', journal(2), seconds => 20, boot => boot(9)) as p), 1::bigint, 'a tap of the same boot in another journal');
select results_eq($$select clock from seen where journal = journal(2)$$, $$values ('unsure')$$, 'is not settled by this one''s anchors');

-- A late anchor brings a bearer
select write(journal(3), chip('A2'), '1970-01-01 00:01:40Z', 16000000, 100, boot(5)), write(journal(3), chip('C3'), clock_timestamp() - interval '1 minute', 120, 10, boot(6)) \g /dev/null
select is((select p.holds from push('H1', journal(3), seconds => 80, boot => boot(6)) as p), 2::bigint, 'a bearer''s card of a lost boot, and a tag read after');
select results_eq($$select checkpoint, badge from seen where journal = journal(3) and entry = 2$$, $$values ('C3', null::text)$$, 'nobody carried the reader, as far as one can tell');
select is((select p.holds from push('H1', journal(3), 3, seconds => 200, boot => boot(5)) as p), 2::bigint, 'the lost boot is anchored late');
select results_eq($$select checkpoint, badge from seen where journal = journal(3) and entry = 2$$, $$values ('C3', 'P2')$$, 'and its bearer is known');

-- A late anchor takes a bearer away
select write(journal(4), chip('A1'), '2024-05-01 06:00:00Z', 16000000, 100, boot(7)), write(journal(4), chip('C3'), '2024-05-01 06:01:00Z', 120, 10, boot(8)) \g /dev/null
select is((select p.holds from push('H2', journal(4), seconds => 80, boot => boot(8)) as p), 2::bigint, 'a bearer''s card at an unsure instant, and a tag read a minute after it');
select results_eq($$select checkpoint, badge from seen where journal = journal(4) and entry = 2$$, $$values ('C3', 'P1')$$, 'belong together as far as one can tell');
select is((select p.holds from push('H2', journal(4), 3, seconds => 200, boot => boot(7)) as p), 2::bigint, 'the anchor says the card was read long after');
select results_eq($$select checkpoint, badge from seen where journal = journal(4) and entry = 2$$, $$values ('C3', null::text)$$, 'so the tag has no bearer');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');
select * from finish();
rollback;
