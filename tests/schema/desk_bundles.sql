-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bundles: journals that come in by hand, by the same door as pushes.
begin;
\ir fixtures/readers.psql
select plan(47);
select register_all();
\set noon '2024-05-01 04:00:00Z'
create function key(name text) returns bytea language sql immutable as $$ select sha256(convert_to(name, 'UTF8')) $$;
create function take(reader text, n integer, first bigint, last bigint, through timestamptz default null, key bytea default null, sign boolean default true)
  returns table (holds bigint, refused text, detail text) language sql as $$
  select t.* from (select coalesce(array_agg(w.line order by w.entry), '{}') as lines, coalesce(array_agg(w.digest order by w.entry), '{}') as digests
                     from written w where w.journal = journal(n) and w.entry between first and last) as b,
    desk.take_bundle(reader => take.reader, journal => journal(n), first_entry => first, lines => b.lines, digests => b.digests,
                     public_key => take.key, signature => case when sign and take.key is not null then sha512(take.key) end, complete_through => through) as t
$$;
create function refusal(command text, out code text, out message text, out hint text) language plpgsql as $$
begin
  execute command;
exception when sqlstate 'PT400' then
  get stacked diagnostics code = pg_exception_detail, message = message_text, hint = pg_exception_hint;
end $$;
create view state as select r.reader::text as reader, s.* from patrol.reader_state s join patrol.reader r using (reader_id);
select write(journal(1), null, timestamptz :'noon', kind => 'start'), write(journal(1), null, timestamptz :'noon', kind => 'listening') \g /dev/null
select write(journal(1), chip('A1'), timestamptz :'noon' + n * interval '1 minute') from generate_series(3, 19) as n \g /dev/null
select write(journal(1), null, timestamptz :'noon' + interval '20 minutes', kind => 'deaf') \g /dev/null

-- A reader that is never online
select is(desk.begin_bundle('F1', journal(1), null), 0::bigint, 'nothing of a journal that was never seen is held');
select is_empty('select * from patrol.journal', 'asking makes none');
select results_eq($$select * from take('F1', 1, 1, 12)$$, $$values (12::bigint, null::text, null::text)$$, 'entries of a bundle land');
select is((select complete_through from state), null, 'as long as the rest is not here, nothing is complete');
select results_eq($$select * from take('F1', 1, 13, 20, through => timestamptz '2024-05-01 04:20Z')$$, $$values (20::bigint, null::text, null::text)$$, 'the rest');
select results_eq($$select state, complete_through, undelivered from state$$, $$values ('downloaded', timestamptz '2024-05-01 04:20Z', null::bigint)$$, 'its person says how far it goes');
select is((select count(*) from seen where checkpoint = 'C1' and badge = 'P1' and clock = 'synchronised'), 17::bigint, 'taps mean what they mean in a push');
select results_eq($$select lower(during), upper(during) from patrol.outage order by 1$$, $$values (timestamptz '2020-01-01Z', timestamptz '2024-05-01 04:00Z'), ('2024-05-01 04:20Z', null)$$, 'so does when it heard');
select is(desk.begin_bundle('F1', journal(1), null), 20::bigint, 'then they are held');
create table kept as select * from patrol.clock_in;
create table kept_sightings as select * from patrol.sighting;
select results_eq($$select * from take('F1', 1, 1, 20, through => timestamptz '2024-05-01 04:10Z')$$, $$values (20::bigint, null::text, null::text)$$, 'the same stick again');
select set_eq('select * from patrol.clock_in', 'select * from kept', 'lands nothing twice');
select set_eq('select * from patrol.sighting', 'select * from kept_sightings', 'nor means it twice');
select is((select complete_through from state), '2024-05-01 04:20Z'::timestamptz, 'and takes no watermark back');

-- Pushes and bundles mixed, any way
select write(journal(2), chip('A2'), timestamptz :'noon' + n * interval '1 minute') from generate_series(1, 60) as n \g /dev/null
select push('F2', journal(2), 1, 10) \g /dev/null
select results_eq($$select * from take('F2', 2, 1, 25)$$, $$values (25::bigint, null::text, null::text)$$, 'a bundle that overlaps what was pushed');
select results_eq($$select * from push('F2', journal(2), 11, 30)$$, $$values (30::bigint, null::text, null::text)$$, 'a push that overlaps the bundle');
select results_eq($$select * from take('F2', 2, 20, 28)$$, $$values (30::bigint, null::text, null::text)$$, 'an older bundle');
select results_eq($$select * from take('F2', 2, 29, 60)$$, $$values (60::bigint, null::text, null::text)$$, 'a younger one');
select results_eq($$select * from push('F2', journal(2), 31, 60)$$, $$values (60::bigint, null::text, null::text)$$, 'all that again by push');
select results_eq($$select entry, count(*) from patrol.clock_in where journal = journal(2) group by 1 having count(*) > 1 union all select count(*), 0 from patrol.clock_in where journal = journal(2)$$, $$values (60::bigint, 0::bigint)$$, 'each entry is there once');
select is((select count(*) from seen where reader = 'F2'), 60::bigint, 'each tap means something once');
select results_eq($$select state from state where reader = 'F2'$$, $$values ('listening')$$, 'what the reader said of itself stays');
select is_empty($$select b.* from patrol.journal j, desk.broken_journals(array[j.journal], array[j.holds_through]) as b$$, 'their chains hold');

-- Refused as a push would be
select results_eq($$select * from take('F1', 1, 25, 24)$$, $$values (20::bigint, 'gap', 'entries 21 to 24 are missing')$$, 'a bundle that begins too late is a gap');
update written set line = replace(line, '040000A2', '040000A3') where journal = journal(2) and entry = 59;
select results_eq($$select refused from take('F2', 2, 59, 60)$$, $$values ('broken_chain')$$, 'an altered line breaks the chain');
select write(journal(2), chip('A2'), timestamptz :'noon' + interval '2 hours') \g /dev/null
update written set line = replace(line, ' tap ', ' touch ') where journal = journal(2) and entry = 61;
select results_eq($$select refused, holds from take('F2', 2, 61, 61)$$, $$values ('bad_line', 60::bigint)$$, 'a bad line is one');
select results_eq($$select kind from patrol.alarm order by alarm_id$$, $$values ('gap'), ('broken_chain')$$, 'and what is an alarm there is one here');
select results_eq($$select t.* from desk.take_bundle('F2', journal(2), 61, array[null]::text[], array[null]::bytea[], null, null, null) as t$$, $$values (61::bigint, null::text, null::text)$$, 'a missing entry counts as held');
select is((select why from patrol.missing_entry), 'the bundle lacks it', 'and is kept as such');

-- Keys
create function code_of(command text) returns text language sql as $$ select split_part(r.code, ' ', 1) from refusal(command) as r $$;
select write(journal(3), chip('C1'), timestamptz :'noon' + n * interval '1 minute') from generate_series(1, 4) as n \g /dev/null
select results_eq($$select * from take('H1', 3, 1, 2, key => key('one'))$$, $$values (2::bigint, null::text, null::text)$$, 'a signed bundle of a reader without key');
select results_eq($$select j.public_key, h.entry, h.digest from patrol.journal j join patrol.journal_head h using (journal) where journal = journal(3)$$, $$select key('one'), entry, digest from written where journal = journal(3) and entry = 2$$,
  'its key is trusted on first use, its head is kept');
select is(code_of($$select desk.begin_bundle('H1', journal(3), key('two'))$$), 'bundle_other_key', 'another key is refused');
select is(code_of($$select * from take('H1', 3, 3, 4, key => key('two'))$$), 'bundle_other_key', 'at the door as well');
select results_eq($$select * from take('H1', 3, 3, 3, key => key('one'), sign => false)$$, $$values (3::bigint, null::text, null::text)$$, 'a part of a bundle has no signature of its own');
select results_eq($$select * from take('H1', 3, 4, 4, key => key('one'))$$, $$values (4::bigint, null::text, null::text)$$, 'the last has');
select is((select count(*) from patrol.journal_head where journal = journal(3)), 2::bigint, 'which is kept');
select desk.enroll_reader('H1', encode(key('two'), 'hex'), 'P1') \g /dev/null
select is(code_of($$select desk.begin_bundle('H1', journal(3), key('one'))$$), 'bundle_other_key', 'the enrolled key goes before it');
select is(desk.begin_bundle('H1', journal(3), key('two')), 4::bigint, 'with that it is welcome');
select is(code_of($$select desk.begin_bundle('H1', journal(4), null)$$), 'bundle_unsigned', 'an unsigned bundle of an enrolled reader is not');
select is(code_of($$select desk.begin_bundle('H2', journal(3), key('two'))$$), 'bundle_foreign_journal', 'nor another reader''s journal');
select is(code_of($$select desk.begin_bundle('F9', journal(3), key('two'))$$), 'unknown_reader', 'nor an unknown reader');
select is(code_of($$select * from desk.take_bundle('F1', journal(1), 21, '{}', '{}', null, null, now() + interval '1 hour')$$), 'future_complete_through', 'nobody is complete through tomorrow');
select is(code_of($$select * from desk.take_bundle('F1', journal(1), 0, '{}', '{}', null, null, null)$$), 'bad_bundle', 'nor from entry 0');
select is(code_of($$select * from desk.take_bundle('F1', journal(1), 21, array_fill(text 'x', array[1001]), array_fill(sha256(''), array[1001]), null, null, null)$$), 'bad_bundle', 'nor takes 1001 lines at once');
select is(code_of($$select * from desk.take_bundle('F1', journal(1), 21, '{}', '{}', null, sha512(''), null)$$), 'bad_bundle', 'nor a signature by nobody');

-- Rights
select is_empty($$select role, f from unnest('{patrol_agent,patrol_viewer,patrol_auditor}'::text[]) as role, unnest(array['desk.begin_bundle(text, uuid, bytea)', 'desk.take_bundle(text, uuid, bigint, text[], bytea[], bytea, bytea, timestamptz)']) as f
                   where has_function_privilege(role, f, 'execute')$$, 'only editors take bundles');
set local role patrol_editor;
select desk.begin_bundle('H2', '99999999-0000-4000-8000-000000000001', null) as held \gset
select t.holds_through as taken from desk.take_bundle('H2', '99999999-0000-4000-8000-000000000001', 1, '{}', '{}', null, null, '2024-05-01Z') as t \gset
reset role;
select is(:held, 0, 'and these may'); select is(:taken, 0, 'an empty one, too');
select * from finish();
rollback;
