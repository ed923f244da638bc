-- SPDX-License-Identifier: GPL-3.0-or-later
-- Issuing a sheet: what it freezes, what is refused, and that tampering shows.
begin;
\ir fixtures/district.psql
select plan(71);
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}', crew => '{P1,P2}'), pg_temp.duty('L7', '09:00', 60, '{C4}', crew => '{P3}', unit => 'S1a'),
       pg_temp.duty('L8', '09:00', 60, '{C3}', crew => '{P4}', unit => 'S2') \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P2', '2026-03-07 10:00'), pg_temp.tap('C1', 'P1', '2026-03-20 22:00') \g /dev/null
select pg_temp.excuse('L1', null, '2026-03-04 00:00', '2026-03-04 12:00'), pg_temp.excuse(null, 'C1', '10:00', '12:00', approved => false),
       pg_temp.excuse('L8', null, '08:00', '12:00') \g /dev/null
select pg_temp.excuse(null, 'C2', '10:00', '12:00') as excuse \gset
insert into patrol.adjustment (station_id, month, person_id, kind, points, reason, asked_by, asked_at, approved_by, approved_at)
  select station.unit_id, month, p.person_id, 'merit', 2, '一案一奖', a.person_id, '2026-03-10Z', case when month = '2026-03-01' then b.person_id end,
         case when month = '2026-03-01' then '2026-03-11Z'::timestamptz end
    from patrol.unit station, patrol.person p, patrol.person a, patrol.person b, unnest('{2026-03-01,2026-02-01}'::date[]) as month
   where station.unit = 'S1' and p.badge = 'P1' and a.badge = 'P2' and b.badge = 'P4';
-- Three entries of H1's journal, one that a reader pushed and two of a download, chained as record.push describes.
do $$
declare
  kept bytea := sha256(convert_to('00000000-0000-4000-8000-000000000002', 'UTF8'));
  line text;
begin
  foreach line in array '{1 start - bbbbbbbb-0000-4000-8000-000000000001 9000000000 2026-03-05T09:59:00.000000Z 120 none,
                          2 tap 04AABBCC - - 2026-03-05T10:00:00.000000Z - uid, 3 tap 04AABBCD - - 2026-03-05T10:00:01.500000Z - uid}'::text[] loop
    kept := sha256(convert_to(encode(kept, 'hex') || line, 'UTF8'));
    insert into patrol.clock_in (station_id, entry, kind, uid, boot_id, boottime_ns, device_at, clock_error_us, auth, received_at, journal, digest)
    select station_id, split_part(line, ' ', 1)::bigint, split_part(line, ' ', 2), nullif(split_part(line, ' ', 3), '-'), nullif(split_part(line, ' ', 4), '-')::uuid,
           nullif(split_part(line, ' ', 5), '-')::bigint, split_part(line, ' ', 6)::timestamptz, nullif(split_part(line, ' ', 7), '-')::bigint, split_part(line, ' ', 8),
           '2026-03-05 10:00:02Z', journal, kept
      from patrol.journal where journal = '00000000-0000-4000-8000-000000000002';
  end loop;
  update patrol.journal set holds_through = 3, head_digest = kept where journal = '00000000-0000-4000-8000-000000000002';
  perform set_config('test.head', encode(kept, 'hex'), true);
end $$;
insert into patrol.placement (reader_id, checkpoint_id, during) select r.reader_id, c.checkpoint_id, '[2026-02-01Z,2026-03-02Z)' from patrol.reader r, patrol.checkpoint c where r.reader = 'F1' and c.checkpoint = 'C3';
insert into patrol.outage (station_id, reader_id, during, reason, noted_by)
  select unit_id, reader_id, during, reason, (select person_id from patrol.person where badge = noted_by)
    from (values ('F1', tstzrange('2026-02-20Z', '2026-03-02Z'), 'repair', 'P1'), ('H2', tstzrange('2026-03-30Z', null), 'deaf', null), ('H1', tstzrange('2026-02-01Z', '2026-02-02Z'), 'flat', 'P1')) as v (reader, during, reason, noted_by) join patrol.reader using (reader);

-- Refused.
select throws_ok($$select desk.issue_sheet('S9', '2026-03-01')$$, 'PT400', 'there is no unit "S9"', 'an unknown unit');
select throws_ok($$select desk.issue_sheet('S1', '2026-02-01')$$, 'PT400', 'S1 has no duty in 2026-02', 'a month without duty');
select throws_ok($$select desk.issue_sheet('S1', '2026-03-15', '2026-03-05 11:29:59Z')$$, 'PT400',
  'too early: line L1 of S1 still accepts clock-ins until 2026-03-05T11:30:00Z', 'while a duty of the month accepts');
select throws_ok($$select desk.issue_sheet('S1', '2026-03-15', '2026-03-05 11:30Z')$$, 'PT400', 'too early: 2026-03 ends at 2026-04-01T00:00:00Z', 'before the month ends');
update patrol.unit set timezone = 'Asia/Shanghai' where unit = 'S1';
select lives_ok($$select desk.require_ripe_sheet('S1', '2026-03-01', '2026-03-31 16:00Z')$$, 'a month ends by the unit''s zone');
update patrol.unit set timezone = null where unit = 'S1';
select throws_matching($$select desk.issue_sheet('S1', '2026-03-01', now() + interval '1 s')$$, 'yet to come', 'as of an instant to come');
select is((select count(*) from patrol.sheet), 0::bigint, 'what is refused leaves nothing');
select throws_ok($$select * from desk.csv_sheet('S1', '2026-03-01')$$, 'PT400', 'no sheet of S1 for 2026-03 has been issued', 'nothing to print yet');
select is_empty($$select * from desk.sheet_part('S1', '2026-03-01', 'people')$$, 'nothing frozen yet');
select results_eq($$select issued, revision, code, unit_name, rule ->> 'completion' from desk.sheet_head('S1', '2026-03-01')$$,
  $$values (false, null::integer, null, '一所', '60')$$, 'not issued; the rule it would be scored by');

-- The draft.
create temp table draft as
  select part, line.number, line.content from unnest('{people,lines,units,checkpoints,excuses,no_data,outages,adjustments}'::text[]) as part,
         desk.preview_part('S1', '2026-03-15', part, '2026-04-02Z') as line;
select results_eq($$select * from desk.preview('S1', '2026-03-15', '2026-04-02Z')$$, $$select * from draft order by array_position('{people,lines,units,checkpoints,excuses,no_data,outages,adjustments}', part), number$$,
  'all parts at once are what they are one by one');
select throws_ok($$select desk.preview_part('S1', '2026-03-01', 'dogs', '2026-04-02Z')$$, 'PT400', 'a sheet has no part "dogs"', 'an unknown part');
select results_eq($$select number, content ->> 'subject', content ->> 'kind', content ->> 'score', content ->> 'completion', content ->> 'final' from draft where part = 'people' order by 1$$,
  $$values (1, 'P1', 'officer', '100.00', '1.000000', '100.00'), (2, 'P2', 'auxiliary', '88.24', '1.000000', '88.24'), (3, 'P3', 'auxiliary', null::text, null, null)$$,
  'people of the unit and of those below, numbers as they are printed');
select results_eq($$select content ->> 'subject', content -> 'visits', content -> 'clock_ins', content -> 'longest_gap_minutes' from draft where part = 'people' order by number$$,
  $$values ('P1', '2'::jsonb, '2'::jsonb, (15 * 1440 + 720)::text::jsonb), ('P2', '2', '1', 'null'), ('P3', '1', '0', 'null')$$, 'their visits, clock-ins of their own, the longest time between two');
select results_eq($$select content ->> 'subject', content -> 'visits', content -> 'clock_ins', content -> 'longest_gap_minutes' from draft where part = 'lines' order by number$$,
  $$values ('L1', '2'::jsonb, '3'::jsonb, (13 * 1440 + 720)::text::jsonb), ('L7', '1', '0', 'null')$$, 'lines: the longest time without a clock-in at any of their stops');
select results_eq($$select content ->> 'subject', content -> 'visits', content ? 'longest_gap_minutes' from draft where part = 'units' order by number$$,
  $$values ('S1', '3'::jsonb, false), ('S1a', '1', false)$$, 'units: their visits');
select results_eq($$select content ->> 'subject', content ->> 'kind' from draft where part = 'lines' order by number$$, $$values ('L1', 'foot'), ('L7', 'foot')$$, 'lines');
select results_eq($$select content ->> 'subject', content ->> 'kind' from draft where part = 'units' order by number$$, $$values ('S1', 'station'), ('S1a', 'community')$$, 'units');
select results_eq(
  $$select content ->> 'checkpoint', (content ->> 'visits')::int, (content ->> 'counted')::int, (content ->> 'on_time')::int, (content ->> 'excused')::int,
           (content ->> 'no_data')::int, (content ->> 'clock_ins')::int, (content ->> 'longest_gap_minutes')::int from draft where part = 'checkpoints' order by number$$,
  $$values ('C1', 1, 1, 1, 0, 0, 3, 13 * 1440 + 720), ('C2', 1, 0, 0, 1, 0, 0, 30 * 1440), ('C4', 1, 0, 0, 0, 1, 0, null)$$,
  'checkpoints: visits, clock-ins, the longest time without one from the first of the month through what is known, which is the 30th; none where nothing is known');
select results_eq($$select content ->> 'checkpoint', (content ->> 'longest_gap_minutes')::int from desk.preview_part('S1', '2026-03-01', 'checkpoints', '2026-03-05 09:30Z')$$,
  $$values ('C1', 4 * 1440 + 570), ('C2', 4 * 1440 + 570), ('C4', null)$$, 'a month that is not over counts up to the instant');
select results_eq($$select (content ->> 'number')::bigint, content ->> 'checkpoint', content ->> 'line', content ->> 'from', content ->> 'asked_by', content ->> 'approved_by' from draft where part = 'excuses'$$,
  format($$values (%s::bigint, 'C2', null::text, '2026-03-05T10:00:00Z', 'P1', 'P4')$$, :excuse), 'excuses: the approved ones that cover a duty of the unit');
select results_eq($$select content ->> 'date', content ->> 'line', content ->> 'checkpoint', content ->> 'reason' from draft where part = 'no_data'$$,
  $$values ('2026-03-05', 'L7', 'C4', 'no_listener')$$, 'no data');
select results_eq($$select content ->> 'reader', content ->> 'unit', content ->> 'checkpoint', content ->> 'from', content ->> 'to', content ->> 'reason', content ->> 'noted_by' from draft where part = 'outages' order by 1$$,
  $$values ('F1', 'S1', 'C3', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z', 'repair', 'P1'), ('H2', 'S1', null, '2026-03-30T00:00:00Z', '2026-04-01T00:00:00Z', 'deaf', null)$$, 'outages, as far as they lie in the month');
select results_eq($$select content ->> 'subject', content ->> 'points', content ->> 'asked_by', content ->> 'approved_by' from draft where part = 'adjustments'$$,
  $$values ('P1', '2.00', 'P2', 'P4')$$, 'adjustments: the approved ones of the month');

-- Issued.
select set_config('test.code', code, true) from desk.issue_sheet(unit => 'S1', month => '2026-03-15', as_of => '2026-04-02Z') \g /dev/null
select results_eq($$select part, number, content from patrol.sheet_line order by 1, 2$$, $$select part, number, content from draft order by 1, 2$$, 'issued is what the draft was');
select results_eq($$select issued, revision, issued_at, issued_by = session_user, code, unit_name, rule ->> 'completion' from desk.sheet_head('S1', '2026-03-09')$$,
  $$values (true, 1, '2026-04-02Z'::timestamptz, true, current_setting('test.code'), '一所', '60')$$, 'the head of an issued sheet');
select matches(current_setting('test.code'), '^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$', 'its short code');
select results_eq($$select unit, month, revision, issued_at, code from desk.csv_sheets()$$, $$values ('S1', '2026-03', '1', '2026-04-02T00:00:00Z', current_setting('test.code'))$$, 'the list of sheets');
select results_eq($$select subject, name, unit, duties, attended, counted, on_time, missed, excused, completion, punctuality, "order", score, adjustment, final, grade, rank from desk.csv_sheet('S1', '2026-03-01')$$,
  $$values ('P1', '张三', 'S1', '1', '1', '1', '1', '0', '1', '1.000000', '1.000000', null::text, '100.00', '2.00', '100.00', '优', null::text),
           ('P2', '李四', 'S1', '1', '0', '1', '1', '0', '1', '1.000000', '1.000000', null, '88.24', '0.00', '88.24', '良', null),
           ('P3', '王五', 'S1a', '1', '0', '0', '0', '0', '0', null, null, null, null, '0.00', null, null, null)$$, 'the people of an issued sheet as text');
select results_eq($$select * from desk.csv_sheet('S1', '2026-03-01')$$, $$select * from desk.csv_scores('2026-03-01', 'people', 'S1', '2026-04-02Z')$$, 'printed as scores are');
select is((select heads -> '00000000-0000-4000-8000-000000000002' ->> 'entry' from patrol.sheet), '3', 'the head of each journal: entry');
select is((select heads -> '00000000-0000-4000-8000-000000000002' ->> 'digest' from patrol.sheet), current_setting('test.head'), 'and digest');
select is((select count(*) from patrol.sheet cross join lateral jsonb_object_keys(heads)), 3::bigint, 'of every journal');
select is((select station.unit::text from patrol.sheet join patrol.unit station on station.unit_id = station_id), 'S1', 'it lies with its station');
select throws_ok($$select desk.issue_sheet('S1', '2026-03-01', '2026-04-03Z')$$, 'PT400', 'the sheet of S1 for 2026-03 is issued already', 'not twice');
select lives_ok($$select desk.issue_sheet('S2', '2026-03-01', '2026-04-03Z')$$, 'another unit''s is another sheet');

-- What arrives later changes nothing of it.
select pg_temp.tap('C2', 'P1', '10:30') \g /dev/null
select is((select on_time from desk.csv_scores('2026-03-01', 'people', 'S1', '2026-04-02Z') limit 1), '2', 'the month itself is scored anew');
select is((select on_time from desk.csv_sheet('S1', '2026-03-01') limit 1), '1', 'an issued sheet is not');
select results_eq($$select unit, revision, ok, detail from desk.verify_sheets()$$, $$values ('S1', 1, true, 'as issued'), ('S2', 1, true, 'as issued')$$, 'all are as issued');

-- The digest can be computed from the documented text.
select is(
  (select digest from patrol.sheet join patrol.unit using (unit_id) where unit = 'S2'),
  (select sha256(convert_to('sheet S2 2026-03 1 2026-04-03T00:00:00Z ' || session_user || E'\nrule ' || rule || E'\nheads ' || heads || E'\n' ||
          (select string_agg(part || ' ' || number || ' ' || content || E'\n', '' order by part collate "C", number) from patrol.sheet_line l where l.sheet_id = s.sheet_id), 'UTF8'))
     from patrol.sheet s join patrol.unit using (unit_id) where unit = 'S2'), 'by hand, from its text');

-- Tampering.
select throws_ok($$update patrol.sheet_line set number = number$$, 'PT403', 'an issued sheet is never changed', 'lines are not updated');
select throws_ok($$delete from patrol.sheet$$, 'PT403', 'an issued sheet is never changed', 'nor sheets deleted');
select throws_ok($$truncate patrol.sheet, patrol.sheet_line$$, 'PT403', 'an issued sheet is never changed', 'nor truncated');
prepare verdict_of_s1 as select ok, detail from desk.verify_sheets() where unit = 'S1';
savepoint untouched;
set local session_replication_role = replica; -- what a superuser can do
update patrol.sheet_line set content = jsonb_set(content, '{final}', '99') where part = 'people' and number = 2;
select results_eq('execute verdict_of_s1', $$values (false, 'its text does not give its digest')$$, 'a changed number shows');
select throws_ok('select * from desk.' || asked, 'PT400', 'the sheet of S1 for 2026-03, revision 1, is not as it was issued: its text does not give its digest', 'and is not shown: ' || asked)
  from unnest(array[$$csv_sheet('S1', '2026-03-01')$$, $$csv_sheet('S1', '2026-03-01', 1)$$, $$sheet_head('S1', '2026-03-01')$$, $$sheet_part('S1', '2026-03-01', 'lines')$$,
                    $$revise_sheet('S1', '2026-03-01', '2026-04-03Z')$$]) as asked;
select lives_ok($$select * from desk.csv_sheet('S2', '2026-03-01')$$, 'another sheet is');
rollback to untouched;
set local session_replication_role = replica;
delete from patrol.sheet_line where part = 'adjustments';
select results_eq('execute verdict_of_s1', $$values (false, 'its text does not give its digest')$$, 'a removed line shows');
rollback to untouched;
set local session_replication_role = replica;
update patrol.sheet set issued_at = issued_at + interval '1 s' where unit_id = (select unit_id from patrol.unit where unit = 'S1');
select results_eq('execute verdict_of_s1', $$values (false, 'its text does not give its digest')$$, 'a moved instant shows');
rollback to untouched;
set local session_replication_role = replica;
update patrol.clock_in set digest = sha256('other') where entry = 3;
select results_eq('execute verdict_of_s1', $$values (false, 'entry 3 of the journal of reader H1 is no longer what it was')$$, 'a rewritten head shows');
rollback to untouched;
set local session_replication_role = replica;
delete from patrol.clock_in where entry = 3;
select results_eq('execute verdict_of_s1', $$values (false, 'entry 3 of the journal of reader H1 is no longer what it was')$$, 'a shortened journal shows');
delete from patrol.clock_in;
select results_eq('execute verdict_of_s1', $$values (false, 'entry 1 of the journal of reader H1 is no longer what it was')$$, 'an emptied one');
rollback to untouched;
set local session_replication_role = replica;
delete from patrol.clock_in where entry = 2;
select results_eq('execute verdict_of_s1', $$values (false, 'entry 2 of the journal of reader H1 is no longer what it was')$$, 'a journal with a hole');
rollback to untouched;
set local session_replication_role = replica;
insert into patrol.clock_in (station_id, entry, kind, uid, device_at, auth, received_at, journal, digest)
  select station_id, entry, kind, uid, device_at, auth, received_at + interval '1 s', journal, digest from patrol.clock_in where entry = 2;
select results_eq('execute verdict_of_s1', $$values (false, 'entry 3 of the journal of reader H1 is no longer what it was')$$, 'one that holds an entry twice');
rollback to untouched;
create function pg_temp.verdict_when(changed text, entry bigint) returns text language plpgsql as $$
declare
  told text;
begin
  set local session_replication_role = replica;
  execute format('update patrol.clock_in set %s where entry = %s', changed, verdict_when.entry);
  select detail into told from desk.verify_sheets() where unit = 'S1';
  raise exception using errcode = 'P0001', message = told;
exception when raise_exception then
  return sqlerrm; -- and all of it is rolled back
end $$;
select is(pg_temp.verdict_when(changed, entry), format('entry %s of the journal of reader H1 is no longer what it was', entry), format('behind the head, a clock-in with %s shows', changed))
  from (values ('uid = ''04AABBCE''', 2), ('device_at = device_at + interval ''1 us''', 2), ('boottime_ns = 1', 1), ('clock_error_us = 121', 1), ('auth = ''sun''', 2),
               ('boot_id = ''bbbbbbbb-0000-4000-8000-000000000002''', 1), ('digest = sha256(''other'')', 1)) as v (changed, entry);
select is(pg_temp.verdict_when('received_at = received_at', 2), 'as issued', 'and one that is what it was does not');
set local session_replication_role = replica; -- a journal that is written anew, and holds by itself
update patrol.clock_in set uid = '04AABBCE', digest = sha256(convert_to(encode((select digest from patrol.clock_in where entry = 2), 'hex') || '3 tap 04AABBCE - - 2026-03-05T10:00:01.500000Z - uid', 'UTF8')) where entry = 3;
select results_eq('execute verdict_of_s1', $$values (false, 'entry 3 of the journal of reader H1 is no longer what it was')$$, 'a journal chained anew shows at the sheet''s head');
rollback to untouched;
set local session_replication_role = replica; -- what came after the sheet is no business of it
insert into patrol.clock_in (station_id, entry, kind, uid, device_at, auth, received_at, journal, digest)
  select station_id, 4, kind, uid, device_at, auth, received_at, journal, digest from patrol.clock_in where entry = 3;
select results_eq('execute verdict_of_s1', $$values (true, 'as issued')$$, 'an entry after the head is not asked about');
rollback to untouched;
select results_eq('execute verdict_of_s1', $$values (true, 'as issued')$$, 'and untouched it is as issued');

select function_privs_are('desk', 'issue_sheet', array['text', 'date', 'timestamp with time zone'], 'patrol_editor', array[]::text[], 'an editor does not issue');
select function_privs_are('desk', 'issue_sheet', array['text', 'date', 'timestamp with time zone'], 'patrol_auditor', array['EXECUTE'], 'an auditor does');
set local role patrol_auditor;
select count(*) as sheets from desk.verify_sheets() \gset
reset role;
select is(:sheets, 2, 'and verifies');
select * from finish();
rollback;
