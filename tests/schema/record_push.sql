-- SPDX-License-Identifier: GPL-3.0-or-later
begin;
\ir fixtures/readers.psql
select plan(69);
select register_all();
\set noon '2024-05-01 04:00:00Z'

-- Landing, repeats and overlaps
select write(journal(1), chip('A1'), timestamptz :'noon' + n * interval '1 minute') from generate_series(1, 10) as n \g /dev/null
select results_eq($$select * from push('F1', journal(1), 1, 3)$$, $$values (3::bigint, null::text, null::text)$$, 'a first push lands and says what is held');
select results_eq($$select entry, at, reader, checkpoint, badge, clock, error from seen$$,
  $$select n::bigint, timestamptz '2024-05-01 04:00Z' + n * interval '1 minute', 'F1'::patrol.code, 'C1', 'P1', 'synchronised', interval '120 microseconds' from generate_series(1, 3) as n$$,
  'each tap became a sighting: where, who, when');
select results_eq($$select * from push('F1', journal(1), 1, 3)$$, $$values (3::bigint, null::text, null::text)$$, 'the same push again is accepted');
select results_eq($$select * from push('F1', journal(1), 2, 6)$$, $$values (6::bigint, null::text, null::text)$$, 'an overlapping push lands what is new');
select results_eq($$select * from push('F1', journal(1), 1, 2)$$, $$values (6::bigint, null::text, null::text)$$, 'an old push is accepted and changes nothing');
select results_eq($$select * from push('F1', journal(1), 7, 10)$$, $$values (10::bigint, null::text, null::text)$$, 'the rest follows');
select results_eq($$select entry from patrol.clock_in order by entry$$, $$select n::bigint from generate_series(1, 10) as n$$, 'every entry is held once');
select is((select count(*) from seen), 10::bigint, 'every tap was seen once');
select results_eq($$select holds_through, head_digest from patrol.journal$$, $$select entry, digest from written where entry = 10$$, 'the journal knows its head');
select results_eq($$select c.entry, c.kind, c.uid::text, c.boot_id, c.boottime_ns, c.device_at, c.clock_error_us, c.auth from patrol.clock_in c where entry = 4$$,
  $$values (4::bigint, 'tap', chip('A1'), boot(1), 4000000000, timestamptz '2024-05-01 04:04:00Z', 120::bigint, 'uid')$$, 'a clock-in keeps what its line said');
select results_eq($$select record.canonical_line(c.entry, c.kind, c.uid, c.boot_id, c.boottime_ns, c.device_at, c.clock_error_us, c.auth) from patrol.clock_in c order by entry$$,
  $$select line from written order by entry$$, 'the canonical lines can be told from the clock-ins');
select is((select station_id from patrol.journal), (select unit_id from patrol.unit where unit = 'S'), 'a journal belongs to the station of its reader''s unit');

-- Entries that are no taps
select write(journal(1), null, timestamptz :'noon' + interval '11 minutes', kind => 'clock_step'), write(journal(1), null, timestamptz :'noon' + interval '12 minutes', kind => 'start') \g /dev/null
select results_eq($$select * from push('F1', journal(1), 11)$$, $$values (12::bigint, null::text, null::text)$$, 'clock steps and starts land too');
select is((select count(*) from seen), 10::bigint, 'they are no sightings');

-- What is refused
select results_eq($$select * from push('F9', journal(9))$$, $$values (null::bigint, 'unknown_reader', 'no reader is called "F9"')$$, 'a reader that the plan does not know is refused');
select results_eq($$select * from push('F1', journal(1), 14, 14)$$, $$values (12::bigint, 'gap', 'entries 13 to 13 are missing')$$, 'a heartbeat beyond what is held is a gap');
select write(journal(1), chip('A1'), timestamptz :'noon' + n * interval '1 minute') from generate_series(13, 16) as n \g /dev/null
select results_eq($$select * from push('F1', journal(1), 15, 16)$$, $$values (12::bigint, 'gap', 'entries 13 to 14 are missing')$$, 'a gap is refused and answered with what is held');
select results_eq($$select kind, entry, detail from patrol.alarm$$, $$values ('gap', 13::bigint, 'entries 13 to 13 are missing')$$, 'a gap raises one alarm, kept as first seen');
select results_eq($$select * from push('F2', journal(1), 13, 14)$$, $$values (null::bigint, 'foreign_journal', 'journal aaaaaaaa-0000-4000-8000-000000000001 belongs to reader F1')$$,
  'a journal of another reader is refused');
select results_eq($$select * from push('F2', journal(1), 1, 2)$$, $$values (null::bigint, 'foreign_journal', 'journal aaaaaaaa-0000-4000-8000-000000000001 belongs to reader F1')$$, 'and again');
select is((select count(*) from patrol.alarm where kind = 'foreign_journal'), 1::bigint, 'which raises one alarm');

create table spare as select * from written;
update written set line = replace(line, '040000A1', '040000A2') where entry = 14;
select results_eq($$select * from push('F1', journal(1), 13, 16)$$, $$values (12::bigint, 'broken_chain', 'entry 14: its digest does not follow from the one before')$$, 'a changed line breaks the chain');
select is((select holds_through from patrol.journal where journal = journal(1)), 12::bigint, 'and nothing of its batch lands');
update written set line = spare.line, digest = sha256('x') from spare where written.entry = spare.entry and written.entry = 14;
select results_eq($$select * from push('F1', journal(1), 13, 16)$$, $$values (12::bigint, 'broken_chain', 'entry 14: its digest does not follow from the one before')$$, 'so does a changed digest');
update written set digest = spare.digest from spare where written.entry = spare.entry and written.entry = 14;
select results_eq($$select * from push('F1', journal(1), 13, 14)$$, $$values (14::bigint, null::text, null::text)$$, 'as it was written, it lands');
-- Another history from entry 14 on, chained correctly: an SD card copied and written on.
update written set line = replace(line, '040000A1', '040000A2'), digest = digest_of((select digest from spare where entry = 13), replace(line, '040000A1', '040000A2')) where entry = 14;
update written set digest = digest_of((select w.digest from written w where w.entry = 14), line) where entry = 15;
select results_eq($$select * from push('F1', journal(1), 13, 15)$$, $$values (14::bigint, 'fork', 'entry 14: held already with other content')$$, 'another content for a held entry is a fork');
select results_eq($$select * from push('F1', journal(1), 15, 15)$$, $$values (14::bigint, 'broken_chain', 'entry 15: its digest does not follow from the one before')$$, 'what follows from the fork does not continue the journal');
update written set line = replace(line, '040000A2', '040000A3') where entry = 14;
select results_eq($$select * from push('F1', journal(1), 14, 14)$$, $$values (14::bigint, 'broken_chain', 'entry 14: its digest does not follow from the one before')$$,
  'a held entry with a line that its digest does not cover is a broken chain');
select results_eq($$select kind, entry from patrol.alarm order by alarm_id$$,
  $$values ('gap', 13::bigint), ('foreign_journal', 0), ('broken_chain', 14), ('fork', 14), ('broken_chain', 15)$$, 'each finding raised one alarm, repeats none');
select is((select count(*) from patrol.alarm where reader_id = (select reader_id from patrol.reader where reader = 'F2')), 1::bigint, 'an alarm names the reader that pushed');
delete from written; insert into written select * from spare;
select results_eq($$select * from push('F1', journal(1), 15, 16)$$, $$values (16::bigint, null::text, null::text)$$, 'the true journal goes on after all that');

-- Lines that are not canonical
create function refusal_of(line text, first bigint default 1) returns text language sql as $$
  select p.refused || ': ' || p.detail
    from record.push('F1', gen_random_uuid(), first, array[line], array[sha256('')], boot(1), 5, now(), 120, null, null, null, null) as p
$$;
\set good '1 tap 040000A1 bbbbbbbb-0000-4000-8000-000000000001 5000000000 2024-05-01T04:00:00.000000Z 120 uid'
select is(refusal_of(:'good'), 'broken_chain: entry 1: its digest does not follow from the one before', 'a good line gets as far as its digest');
select is(refusal_of(regexp_replace(:'good', x.good, x.bad)), 'bad_line: entry 1: not a canonical line: ' || left(regexp_replace(:'good', x.good, x.bad), 120), x.what)
  from (values ('^1 ', '2 ', 'another number is bad'), ('^1 ', '01 ', 'a leading zero is bad'), (' tap ', ' touch ', 'an unknown kind is bad'),
    (' tap ', '  tap ', 'two blanks are bad'), ('uid$', 'uid ', 'a blank at the end is bad'), ('uid$', 'uid extra', 'a ninth field is bad'), (' uid$', '', 'a missing field is bad'),
    ('A1', 'a1', 'a lower-case UID is bad'), ('A1', 'A', 'half a byte is bad'), ('040000A1', '040000', 'a UID of 3 bytes is bad'), ('040000A1', '-', 'a tap without UID is bad'),
    ('tap 040000A1', 'start -', 'a start with a card''s auth is bad'), ('tap 040000A1', 'deaf -', 'so is a deaf reader''s'), ('tap', 'listening', 'a listening reader with a card is bad'),
    ('uid$', 'sun:', 'a counter without digits is bad'), ('uid$', 'sun:007', 'one with leading zeros too'), ('uid$', 'sun:12345678901', 'and one of 11 digits'), ('uid$', 'sun:1:2', 'two counters are bad'),
    ('uid$', 'uid:5', 'only SUN has a counter'), ('uid$', 'failed:', 'a failure for no reason is bad'), ('uid$', 'failed:Wrong', 'a reason is in small letters'), ('uid$', 'failed:' || repeat('x', 33), 'a long one is bad'), ('uid$', 'none', 'a tap without auth is bad'), ('bbbbbbbb', 'BBBBBBBB', 'an upper-case boot id is bad'),
    ('05-01T', '02-30T', 'a day that does not exist is bad'), ('2024-05-01T', '2023-02-29T', '29 February of a common year is bad'), ('T04', 'T24', 'hour 24 is bad'),
    ('00Z', '00+00:00', 'an offset other than Z is bad'), ('.000000Z', '.000Z', 'milliseconds are bad'), (' 120 ', ' -1 ', 'a negative error is bad'),
    (' 5000000000 ', ' 5000000000000000000 ', 'a boot time of 158 years is bad')) as x(good, bad, what);
select is(refusal_of(replace(:'good', '2024-05-01', '2024-02-29')), 'broken_chain: entry 1: its digest does not follow from the one before', '29 February of a leap year is good');
select is(refusal_of(''), 'bad_line: entry 1: not a canonical line: ', 'an empty line is a bad line');
select is(refusal_of(repeat('1', 301)), 'too_large: entry 1: a line has at most 300 characters', 'a line of 301 characters is too large');
select is((select p.refused || ': ' || p.detail from record.push('F1', journal(7), 1, array_fill(text 'x', array[1001]), array_fill(sha256(''), array[1001]), boot(1), 5, now(), 120, null, null, null, null) as p),
  'too_large: 1001 lines; a push has at most 1000', '1001 lines are too large');
select is((select p.refused || ': ' || p.detail from record.push('F1', journal(8), 1, array[:'good'], '{}', boot(1), 5, now(), 120, null, null, null, null) as p),
  'bad_line: entry 1: 1 lines came with 0 digests', 'as many digests as lines are needed');
select throws_ok($$select record.push('F1', journal(8), 1, null, '{}', boot(1), 5, now(), 120, null, null, null, null)$$, 'PT400', null, 'a push without lines, not even none, is an error of the caller');
select * from finish();
rollback;
