-- SPDX-License-Identifier: GPL-3.0-or-later
-- Entries whose content a reader lost.
begin;
\ir fixtures/readers.psql
select plan(52);
select register_all();
\set noon '2024-05-01 04:00:00Z'
select write(journal(1), chip('A1'), timestamptz :'noon' + n * interval '1 minute') from generate_series(1, 20) as n \g /dev/null
create table true_history as select * from written;
-- A push of what is written, of which some lines and some digests are lost.
create function push_lossy(first bigint, last bigint, lost bigint[], undigested bigint[], why text default 'torn page', reader text default 'F1', key bytea default null, signature bytea default null)
  returns table (holds bigint, refused text, detail text) language sql as $$
  select p.holds_through, p.refused, p.detail
    from (select array_agg(case when w.entry <> all (lost) then w.line end order by w.entry) as lines,
                 array_agg(case when w.entry <> all (undigested) then w.digest end order by w.entry) as digests
            from written w where w.journal = journal(1) and w.entry between first and last) as b,
         record.push(reader => push_lossy.reader, journal => journal(1), first_entry => first, lines => b.lines, digests => b.digests, boot_id => boot(1), boottime_ns => 1000000000000000,
                     realtime => now(), clock_error_us => 120, complete_through_ns => null, public_key => key, signature => push_lossy.signature,
                     health => jsonb_build_object('undelivered', 0, 'missing', why)) as p
$$;
create function broken() returns table (entry bigint) language sql as $$
  select b.entry from patrol.journal j, desk.broken_journals(array[j.journal], array[j.holds_through]) as b where j.journal = journal(1)
$$;

-- When what is lost may have been read
create function lost() returns setof tstzrange language sql as $$ select o.during from patrol.outage o where o.reason = 'lost_entries' order by 1 $$;
create function noon(minutes integer) returns timestamptz language sql as $$ select timestamptz '2024-05-01 04:00:00Z' + minutes * interval '1 minute' $$;

-- Lost, with the digest known: the chain goes on
select results_eq($$select * from push_lossy(1, 4, '{2}', '{}')$$, $$values (4::bigint, null::text, null::text)$$, 'a batch with a missing entry lands');
select results_eq($$select entry from patrol.clock_in order by 1$$, $$values (1::bigint), (3), (4)$$, 'the others are kept');
select results_eq($$select entry, digest, why, noted_at > now() from patrol.missing_entry$$, $$select 2::bigint, digest, 'torn page', true from true_history where entry = 2$$, 'so is that one is missing, and why');
select results_eq($$select entry, checkpoint, badge from seen order by 1$$, $$values (1::bigint, 'C1', 'P1'), (3, 'C1', 'P1'), (4, 'C1', 'P1')$$, 'the others mean what they meant');
select results_eq($$select kind, entry, detail from patrol.alarm$$, $$values ('lost_entry', 2::bigint, 'entry 2 is lost: torn page')$$, 'it is an alarm');
select is_empty('select * from broken()', 'the chain holds over it');
select results_eq('select lost()', $$values (tstzrange(noon(1), noon(3)))$$, 'between its neighbours the reader cannot be relied on');
select results_eq($$select reason, noted_by from desk.outages(null, null)$$, $$values ('lost_entries', null::text)$$, 'which is shown');
select results_eq($$select * from push_lossy(1, 4, '{2}', '{}')$$, $$values (4::bigint, null::text, null::text)$$, 'the same batch again');
select results_eq($$select * from push_lossy(2, 4, '{2}', '{2}', why => 'quarantined')$$, $$values (4::bigint, null::text, null::text)$$, 'or one that knows less');
select is((select count(*) from patrol.alarm), 1::bigint, 'raises no other alarm');
select results_eq($$select why from patrol.missing_entry$$, $$values ('torn page')$$, 'and changes nothing');
select results_eq($$select * from push_lossy(3, 5, '{3,4}', '{3}')$$, $$values (5::bigint, null::text, null::text)$$, 'what is held may be lost to the reader');
select is((select count(*) from patrol.missing_entry), 1::bigint, 'it is not lost here');

-- Lost for good: the chain begins anew on trust
select results_eq($$select * from push_lossy(6, 9, '{6,7}', '{6,7}', why => repeat('x', 400))$$, $$values (9::bigint, null::text, null::text)$$, 'entries whose digests are lost, too');
select results_eq($$select detail from patrol.alarm where entry = 6$$, $$values ('2 entries from 6 to 7 are lost: ' || repeat('x', 300))$$, 'are one alarm, with as much as is kept of why');
select is_empty('select * from broken()', 'what follows is taken on trust');
select results_eq('select lost() offset 1', $$values (tstzrange(noon(5), noon(8)))$$, 'several are one outage');
select results_eq($$select * from push_lossy(10, 11, '{10,11}', '{11}')$$, $$values (11::bigint, null::text, null::text)$$, 'the last ones of a batch');
select results_eq($$select holds_through, head_digest from patrol.journal$$, $$values (11::bigint, null::bytea)$$, 'count as held, though no digest is known');
select results_eq('select lost() offset 2', $$select tstzrange(noon(9), max(noted_at)) from patrol.missing_entry where entry = 11$$, 'as nothing follows yet, until that was told');
select results_eq($$select * from push_lossy(12, 12, '{}', '{}')$$, $$values (12::bigint, null::text, null::text)$$, 'the next batch goes on from there');
select results_eq('select lost() offset 2', $$values (tstzrange(noon(9), noon(12)))$$, 'and says how long the loss may have lasted');
select is_empty('select * from broken()', 'on trust');
select results_eq($$select * from push_lossy(12, 13, '{}', '{}')$$, $$values (13::bigint, null::text, null::text)$$, 'and on');
update written set line = replace(line, '040000A1', '040000A2') where entry = 15;
select results_eq($$select * from push_lossy(14, 16, '{14}', '{}')$$, $$values (13::bigint, 'broken_chain', 'entry 15: its digest does not follow from the one before')$$, 'after a known digest nothing is taken on trust');
update written set line = t.line from true_history t where written.entry = 15 and t.entry = 15;
select results_eq($$select * from push_lossy(14, 16, '{14}', '{14,16}')$$, $$values (13::bigint, 'broken_chain', 'entry 16: its digest does not follow from the one before')$$, 'a line without digest is broken');
update written set digest = 'short' where entry = 14;
select results_eq($$select refused, detail from push_lossy(14, 14, '{14}', '{}')$$, $$values ('broken_chain', 'entry 14: its digest does not follow from the one before')$$, 'a digest has 32 bytes, that of a missing entry as well');
update written set digest = t.digest from true_history t where written.entry = 14 and t.entry = 14;

-- Signed
select push_lossy(14, 14, '{14}', '{}', key => sha256('key'), signature => sha512('first')) \g /dev/null
select push_lossy(15, 15, '{15}', '{}', key => sha256('key'), signature => sha512('second')) \g /dev/null
select results_eq($$select entry, digest from patrol.journal_head order by 1$$, $$select entry, digest from true_history where entry in (14, 15) order by 1$$, 'a head that is missing may be signed');
select push_lossy(16, 16, '{16}', '{16}', key => sha256('key'), signature => sha512('third')) \g /dev/null
select is((select count(*) from patrol.journal_head), 2::bigint, 'one without digest is not kept as signed');

-- Found again
select results_eq($$select * from push_lossy(1, 3, '{}', '{}')$$, $$values (16::bigint, null::text, null::text)$$, 'an entry that turns up');
select is_empty('select * from patrol.missing_entry where entry = 2', 'is missing no longer');
select is_empty('select d from lost() as d where lower(d) < noon(5)', 'nor is its outage there');
select results_eq($$select entry, checkpoint, badge from seen where entry <= 3 order by 1$$, $$values (1::bigint, 'C1', 'P1'), (2, 'C1', 'P1'), (3, 'C1', 'P1')$$, 'its tap means what it says');
select results_eq($$select j.holds_through, j.head_digest from patrol.journal j$$, $$values (16::bigint, null::bytea)$$, 'the journal''s head is where it was');
select is_empty('select * from broken()', 'the chain holds');
select push_lossy(14, 15, '{}', '{}') \g /dev/null
select results_eq($$select entry from patrol.missing_entry order by 1$$, $$values (6::bigint), (7), (10), (11), (16)$$, 'two that turn up at once');
select push_lossy(6, 8, '{}', '{}') \g /dev/null
select results_eq($$select entry from patrol.missing_entry order by 1$$, $$values (6::bigint), (7), (10), (11), (16)$$, 'without a digest that was known then, nothing proves it: it stays missing');
update written set line = replace(line, '040000A1', '040000A2'), digest = digest_of((select digest from true_history where entry = 9), replace(line, '040000A1', '040000A2')) where entry = 10;
select results_eq($$select * from push_lossy(10, 10, '{}', '{}')$$, $$values (16::bigint, 'fork', 'entry 10: held already with other content')$$, 'another content than the digest that is known is a fork');
select is_empty($$select c.entry from patrol.clock_in c join patrol.sighting s using (journal, entry) group by 1 having count(*) <> 1$$, 'no tap has two meanings');
select is((select count(*) from patrol.clock_in), (select count(*) from seen), 'each has one');
create table lost_before as select lost() as during;
select cmp_ok((select count(*) from lost_before), '=', 3::bigint, 'three stretches are still lost');
select record.resolve_all() as resolved \gset
select is(:resolved, 0, 'resolving everything changes nothing');
select set_eq('select lost()', 'select during from lost_before', 'of the outages neither');
delete from patrol.outage where reason = 'lost_entries';
select record.resolve_all() as resolved \gset
select set_eq('select lost()', 'select during from lost_before', 'which follow from what is held');
select throws_ok($$select desk.note_outage('F1', '2024-05-01Z', null, 'lost_entries', 'P1')$$, 'PT400', 'an outage''s reason is one word of 1 to 64 characters', 'no person notes such a one');
select throws_ok(format('select desk.end_outage(%s, now(), %L)', (select max(outage_number) from patrol.outage), 'P1'), 'PT400', null, 'nor ends it');

-- Verified
delete from written; insert into written select * from true_history;
select push_lossy(17, 20, '{}', '{}') \g /dev/null
select is_empty('select * from broken()', 'the whole chain holds');
alter table patrol.clock_in disable trigger a_clock_in_is_never_changed;
update patrol.clock_in set uid = chip('A2') where entry = 18;
select results_eq('select * from broken()', $$values (18::bigint)$$, 'a change shows');
update patrol.clock_in set uid = chip('A1') where entry = 18;
delete from patrol.missing_entry where entry = 10;
select results_eq('select * from broken()', $$values (10::bigint)$$, 'so does an entry that is not even missing');
select push_lossy(1, 3, '{}', '{}', reader => 'F2') \g /dev/null
select is((select count(*) from patrol.alarm where kind = 'foreign_journal'), 1::bigint, 'a foreign journal is one, whatever is missing');
select is((select count(*) from patrol.alarm where kind = 'lost_entry'), 6::bigint, 'each loss was one alarm');
select * from finish();
rollback;
