-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose key is whose, what cards must prove, and what readers say of themselves.
begin;
\ir fixtures/readers.psql
select plan(45);
create function key(name text) returns bytea language sql immutable as $$ select sha256(convert_to(name, 'UTF8')) $$;
create function hex(name text) returns text language sql immutable as $$ select encode(key(name), 'hex') $$;
create function signed(reader text, n integer, name text) returns text language sql as $$
  select coalesce(p.refused, p.holds_through::text)
    from (select coalesce(max(w.entry), 0) as last, (array_agg(w.line order by w.entry desc))[1] as line, (array_agg(w.digest order by w.entry desc))[1] as digest from written w where w.journal = journal(n)) as w,
         record.push(reader => signed.reader, journal => journal(n), first_entry => greatest(w.last, 1), lines => case when w.last > 0 then array[w.line] else '{}' end,
                     digests => case when w.last > 0 then array[w.digest] else '{}' end, boot_id => boot(1), boottime_ns => 1000000000000000, realtime => now(), clock_error_us => 120,
                     complete_through_ns => null, public_key => key(name), signature => sha512(key(name)), health => '{"undelivered": 0}') as p
$$;
create function refusal(command text, out code text, out message text, out hint text) language plpgsql as $$
begin
  execute command;
exception when sqlstate 'PT400' then
  get stacked diagnostics code = pg_exception_detail, message = message_text, hint = pg_exception_hint;
end $$;
create function other_keys() returns bigint language sql as $$ select count(*) from patrol.alarm where kind = 'other_key' $$;

-- Not enrolled: trusted on first use
select write(journal(1), chip('A1'), '2024-05-01Z') \g /dev/null
select is(signed('F1', 1, 'first'), '1', 'a reader signs');
select results_eq('select * from desk.reader_keys()', $$values ('F1', hex('first'), null::timestamptz, null::text, null::timestamptz)$$, 'its first key is trusted, though nobody enrolled it');
select is(signed('F1', 1, 'second'), '1', 'another key');
select is(other_keys(), 1::bigint, 'is an alarm');

-- Enrolled
select lives_ok($$select desk.enroll_reader('F1', upper(hex('second')), 'P1')$$, 'a person enrols it');
select results_eq('select * from desk.reader_keys()', $$values ('F1', hex('second'), now(), 'P1', null::timestamptz), ('F1', hex('first'), null, null, now())$$, 'the one before is revoked');
select write(journal(1), chip('A1'), '2024-05-01 01:00Z') \g /dev/null
select is(signed('F1', 1, 'second'), '2', 'what it signs with that');
select results_eq($$select entry, signature from patrol.journal_head order by 1$$, $$values (1::bigint, sha512(key('first'))), (2, sha512(key('second')))$$, 'is kept; what was signed stays signed');
select is(other_keys(), 1::bigint, 'without alarm');
select write(journal(1), chip('A1'), '2024-05-01 02:00Z') \g /dev/null
select is(signed('F1', 1, 'first'), '3', 'the old key again: its entries land');
select is((select max(entry) from patrol.journal_head), 2::bigint, 'its signature is not kept');
select is(other_keys(), 2::bigint, 'and is an alarm');
select is(signed('F1', 1, 'first'), '3', 'again');
select is(other_keys(), 2::bigint, 'it is one');
select lives_ok($$select desk.enroll_reader('F1', hex('second'), 'P2')$$, 'the same key again');
select is((select count(*) from desk.reader_keys()), 2::bigint, 'changes nothing');
select desk.enroll_reader('F2', hex('of F2'), 'P1') \g /dev/null
select is(signed('F2', 2, 'of F2'), '0', 'a reader that was enrolled before it pushed');
select is((select public_key from patrol.journal where journal = journal(2)), key('of F2'), 'begins with that key');
select write(journal(3), chip('A1'), '2024-05-01Z') \g /dev/null
select is(signed('F2', 3, 'stranger'), '1', 'a further journal signed with another');
select results_eq($$select kind from patrol.alarm where journal = journal(3) order by 1$$, $$values ('new_journal'), ('other_key')$$, 'is no first use any more');
select results_eq($$select code from refusal($$ || quote_literal(c.command) || $$)$$, array[c.code], c.code)
  from (values (format($$select desk.enroll_reader('F2', %L, 'P1')$$, hex('second')), 'reader_key_taken reader=F1'),
               (format($$select desk.enroll_reader('F1', %L, 'P1')$$, hex('first')), 'reader_key_revoked reader=F1 at=' || scoring.instant_text(now())),
               ($$select desk.enroll_reader('F1', 'abc', 'P1')$$, 'reader_key_form'), ($$select desk.enroll_reader('F1', null, 'P1')$$, 'reader_key_form'),
               (format($$select desk.enroll_reader('F9', %L, 'P1')$$, hex('x')), 'unknown_reader reader=F9'), (format($$select desk.enroll_reader('F1', %L, 'P9')$$, hex('x')), 'unknown_person badge=P9')) as c(command, code);
select is((select count(*) from desk.reader_keys()), 3::bigint, 'what is refused leaves nothing');

-- Policies
select is_empty('select * from desk.card_policies()', 'no policy is set');
select version as before from patrol.card_list \gset
select desk.set_card_policy('S', 'sun', 'P1') \g /dev/null
select results_eq('select * from desk.card_policies()', $$values ('S', '示例派出所', 'sun', 'P1', '张三', now())$$, 'one is');
select cmp_ok((select version from patrol.card_list), '>', cast(:before as bigint), 'which readers are told');
select results_eq($$select t.authentication from told('F1', journal(1), 1) as t$$, $$values ('sun')$$, 'at their next push');
select version as before from patrol.card_list \gset
select desk.set_card_policy('S', 'sun', 'P2'), desk.set_card_policy('B', null, 'P2') \g /dev/null
select is((select version from patrol.card_list), :before, 'what changes nothing is not told');
select is((select set_by from desk.card_policies()), 'P1', 'nor noted');
select desk.set_card_policy('S', null, 'P2') \g /dev/null
select is_empty('select * from desk.card_policies()', 'a policy may be removed');
select ok((select t.version > :before and t.authentication is null from told('F1', journal(1), :before) as t), 'which is told, too');
select results_eq($$select code from refusal($$ || quote_literal(c.command) || $$)$$, array[c.code], c.code)
  from (values ($$select desk.set_card_policy('S', 'photo of it', 'P1')$$, 'card_policy authentication=photo_of_it'), ($$select desk.set_card_policy('S9', 'uid', 'P1')$$, 'unknown_unit unit=S9'),
               ($$select desk.set_card_policy('S', 'uid', 'P9')$$, 'unknown_person badge=P9')) as c(command, code);

-- Health
select push('F1', journal(1), 4, 3, health => '{"undelivered": 3, "version": "1.2", "device": "pn532_uart:/dev/ttyUSB0", "last_tap": "2024-05-01T00:00:00.000000Z", "disk_free_mb": 512, "held": 60000, "restarts": 4,
  "repeated": 17, "troubles": ["disk_low", "not_enrolled"]}') \g /dev/null
select results_eq($$select reader, unit_name, checkpoint_name, state, undelivered, troubles, version, device, last_tap, disk_free_mb, held, restarts, repeated, lost_entries, signs from desk.reader_health(now()) where reader = 'F1'$$,
  $$values ('F1', '示例派出所', '东门', 'listening', 3::bigint, '{disk_low,not_enrolled}'::text[], '1.2', 'pn532_uart:/dev/ttyUSB0', timestamptz '2024-05-01Z', 512.0, 60000::bigint, 4::bigint, 17::bigint, 0::bigint, 'enrolled')$$,
  'what a reader says of itself is shown');
select push('H1', journal(5), 1, 0, health => '{"troubles": "none", "last_tap": "noon", "disk_free_mb": "much", "held": -1e99, "restarts": [1]}') \g /dev/null
select results_eq($$select troubles, last_tap, disk_free_mb, held, restarts, signs from desk.reader_health(now()) where reader = 'H1'$$, $$values (null::text[], null::timestamptz, null::numeric, null::bigint, null::bigint, 'unsigned')$$, 'nonsense is nothing');
select push('H1', journal(5), 1, 0) \g /dev/null
select p.* from record.push('H1', journal(5), 1, array[null]::text[], array[null]::bytea[], boot(1), 5, now(), 120, null, null, null, '{"missing": "torn"}') as p \g /dev/null
select results_eq($$select reader, first_entry, last_entry, digest_known, why from desk.lost_spans(null, null)$$, $$values ('H1', 1::bigint, 1::bigint, false, 'torn')$$, 'so is what was lost');
select is((select lost_entries from desk.reader_health(now()) where reader = 'H1'), 1::bigint, 'and how much');
select is((select count(*) from desk.reader_health(now())), (select count(*) from patrol.reader), 'every reader is there');

-- Rights
select results_eq($$select f, string_agg(role, ',' order by role) from unnest('{desk.enroll_reader(text\,text\,text),desk.set_card_policy(text\,text\,text),desk.reader_keys(),desk.card_policies(),desk.reader_health(timestamptz),desk.lost_spans(timestamptz\,timestamptz)}'::text[]) as f,
    unnest('{patrol_agent,patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as role where has_function_privilege(role, f::regprocedure, 'execute') group by f order by f$$,
  $$values ('desk.card_policies()', 'patrol_auditor,patrol_editor,patrol_viewer'), ('desk.enroll_reader(text,text,text)', 'patrol_editor'), ('desk.lost_spans(timestamptz,timestamptz)', 'patrol_auditor,patrol_editor,patrol_viewer'),
           ('desk.reader_health(timestamptz)', 'patrol_auditor,patrol_editor,patrol_viewer'), ('desk.reader_keys()', 'patrol_auditor,patrol_editor,patrol_viewer'), ('desk.set_card_policy(text,text,text)', 'patrol_editor')$$, 'editors change, all three look');
set local role patrol_editor;
select desk.enroll_reader('H2', repeat('ab', 32), 'P1'), desk.set_card_policy('B', 'mutual', 'P1') \g /dev/null
set local role patrol_viewer;
select public_key as shown from desk.reader_keys() where reader = 'H2' \gset
reset role;
select is(:'shown'::text, repeat('ab', 32), 'as these roles');
select * from finish();
rollback;
