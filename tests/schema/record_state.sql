-- SPDX-License-Identifier: GPL-3.0-or-later
begin;
\ir fixtures/readers.psql
select plan(23);
create view state as select r.reader::text as reader, s.* from patrol.reader_state s join patrol.reader r using (reader_id);

-- The watermark
select results_eq($$select * from push('F1', journal(1), seconds => 1000, through_seconds => 990)$$, $$values (0::bigint, null::text, null::text)$$, 'a push without lines is a heartbeat');
select is((select last_seen_at - complete_through from state), interval '10 seconds', 'complete_through is told by the server''s clock and the boot time between');
select is((select state from state), 'listening', 'a reader that says so listens');
create table before as select * from state;
select is((select p.holds from push('F1', journal(1), seconds => 1001, through_seconds => 900) as p), 0::bigint, 'a later push that knows less');
select is((select complete_through from state), (select complete_through from before), 'does not take the watermark back');
select is((select p.holds from push('F1', journal(1), seconds => 1002) as p), 0::bigint, 'one that cannot say');
select is((select complete_through from state), (select complete_through from before), 'leaves it');
select ok((select s.last_seen_at > b.last_seen_at from state s, before b), 'but the reader was seen');
select is((select p.refused from push('F1', journal(1), first => 5, seconds => 1003, through_seconds => 1003) as p), 'gap', 'a refused push');
select is((select complete_through from state), (select complete_through from before), 'does not move the watermark');
select is((select p.holds from push('F1', journal(1), seconds => 1004, through_seconds => 2000) as p), 0::bigint, 'a watermark from the future');
select is((select complete_through from state), (select last_seen_at from state), 'is taken as now');
select throws_ok($$select push('F1', journal(1), seconds => 1004, through_seconds => 2e9)$$, 'PT400', null, 'one that is no boot time is an error of the caller');

-- What else a reader says
select is((select p.holds from push('F1', journal(1), health => '{"undelivered": 17, "reader_state": "deaf", "version": "1.0"}') as p), 0::bigint, 'a reader may be deaf');
select results_eq($$select state, undelivered, health ->> 'version' from state$$, $$values ('deaf', 17::bigint, '1.0')$$, 'which is kept, with its backlog and the rest');
select is((select p.holds from push('F1', journal(1), health => '{"undelivered": "many"}') as p), 0::bigint, 'nonsense about the backlog');
select is((select undelivered from state), null, 'is no number');
select is((select p.refused from push('F1', journal(1), health => jsonb_build_object('version', repeat('x', 5000))) as p), 'too_large', 'health of 5000 bytes is too large');
select results_eq($$select refused from record.push('F2', journal(2), 1, '{}', '{}', boot(1), 5, clock_timestamp() + interval '1 hour', 120, null, null, null, null)$$, $$values (null::text)$$, 'a clock an hour fast');
select ok((select clock_offset_ms between 3599000 and 3600000 from state where reader = 'F2'), 'is an offset of an hour');

-- Another key than before
select p.* from record.push('F1', journal(1), 1, '{}', '{}', boot(1), 5, now(), 120, null, sha256('one'), sha512('x'), null) as p \g /dev/null
select p.* from record.push('F1', journal(1), 1, '{}', '{}', boot(1), 5, now(), 120, null, sha256('two'), sha512('x'), null) as p, generate_series(1, 2) \g /dev/null
select write(journal(1), chip('A1'), '2024-05-01 04:00:00Z') \g /dev/null
select p.* from written w, record.push('F1', journal(1), 1, array[w.line], array[w.digest], boot(1), 5, now(), 120, null, sha256('two'), sha512('x'), null) as p \g /dev/null
select is((select public_key from patrol.journal where journal = journal(1)), sha256('one'), 'a journal keeps its first key');
select is((select count(*) from patrol.alarm where kind = 'other_key'), 1::bigint, 'another one raises an alarm, once');
select results_eq($$select holds_through, (select count(*) from patrol.journal_head) from patrol.journal where journal = journal(1)$$, $$values (1::bigint, 0::bigint)$$, 'its entries land, its signatures are not kept');
select * from finish();
rollback;
