-- SPDX-License-Identifier: GPL-3.0-or-later
-- What arrives after a sheet was issued: corrections on the next sheet, each once, and numbered revisions.
begin;
\ir fixtures/district.psql
\ir fixtures/push.psql
select plan(48);
select record.ensure_month(parent => 'patrol.visit', month => '2026-05-01') \g /dev/null
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}', crew => '{P1,P2}'), pg_temp.duty('L7', '09:00', 60, '{C4}', crew => '{P3}', unit => 'S1a'),
       pg_temp.duty('L8', '09:00', 60, '{C3}', crew => '{P4}', unit => 'S2'), pg_temp.duty('L1', '2026-04-05 09:00', 120, '{C1}', crew => '{P1}'),
       pg_temp.duty('L1', '2026-05-05 09:00', 120, '{C1}', crew => '{P1}') \g /dev/null
select pg_temp.hang('F2', 'C2', '2026-05-31'), pg_temp.hang('F4', 'C4', '08:00'), pg_temp.card('040000A1', 'P1'), pg_temp.card('040000A3', 'P3') \g /dev/null
update patrol.reader_state set complete_through = '2026-05-31Z' where reader_id in (select reader_id from patrol.reader where reader in ('H1', 'H2', 'F1'));
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C1', 'P1', '2026-04-05 10:00') \g /dev/null
create function pg_temp.pending(month date, unit text default 'S1') returns table (correction text) language sql as $$
  select concat_ws(' ', content ->> 'month', content ->> 'revision', content ->> 'part', content ->> 'subject', content ->> 'name', content ->> 'column',
                   coalesce(content ->> 'before', '-'), '→', coalesce(content ->> 'after', '-'))
    from desk.preview_part(pending.unit, pending.month, 'corrections', '2026-05-02Z') order by number
$$;
create function pg_temp.listed(month date, revision integer) returns table (correction text) language sql as $$
  select concat_ws(' ', content ->> 'month', content ->> 'revision', content ->> 'part', content ->> 'subject', content ->> 'name', content ->> 'column',
                   coalesce(content ->> 'before', '-'), '→', coalesce(content ->> 'after', '-'))
    from desk.sheet_part('S1', listed.month, 'corrections', listed.revision) order by number
$$;
select throws_ok($$select desk.revise_sheet('S1', '2026-03-01', '2026-04-02Z')$$, 'PT400', 'no sheet of S1 for 2026-03 has been issued', 'what was not issued is not revised');
select desk.issue_sheet('S1', '2026-03-01', '2026-04-02Z') \g /dev/null
create temp table first_issue as select * from patrol.sheet_line;
select is_empty($$select * from pg_temp.listed('2026-03-01', 1)$$, 'the first sheet of a unit corrects nothing');
select is_empty($$select * from pg_temp.pending('2026-03-01')$$, 'nothing has changed yet');
select throws_ok($$select desk.revise_sheet('S1', '2026-03-31', '2026-04-03Z')$$, 'PT400', 'nothing differs from the sheet of S1 for 2026-03, revision 1', 'nothing to revise');

-- Three weeks later a clock-in arrives: exactly what it touches.
select is(pg_temp.push_taps('F2', 'aaaaaaaa-0000-4000-8000-000000000001', '{040000A1}', '{10:30:00}'), null, 'a clock-in of three weeks ago lands');
create temp table touched (correction) as values
  ('2026-03 1 people P1 张三 on_time 1 → 2'), ('2026-03 1 people P1 张三 missed 1 → 0'), ('2026-03 1 people P1 张三 clock_ins 1 → 2'), ('2026-03 1 people P1 张三 longest_gap_minutes - → 30'),
  ('2026-03 1 people P1 张三 completion 0.750000 → 1.000000'), ('2026-03 1 people P1 张三 score 82.35 → 100.00'), ('2026-03 1 people P1 张三 final 82.35 → 100.00'), ('2026-03 1 people P1 张三 grade 中 → 优'),
  ('2026-03 1 people P2 李四 on_time 1 → 2'), ('2026-03 1 people P2 李四 missed 1 → 0'), ('2026-03 1 people P2 李四 completion 0.750000 → 1.000000'),
  ('2026-03 1 people P2 李四 score 70.59 → 88.24'), ('2026-03 1 people P2 李四 final 70.59 → 88.24'), ('2026-03 1 people P2 李四 grade 中 → 良'),
  ('2026-03 1 lines L1 线L1 on_time 1 → 2'), ('2026-03 1 lines L1 线L1 missed 1 → 0'), ('2026-03 1 lines L1 线L1 clock_ins 1 → 2'), ('2026-03 1 lines L1 线L1 longest_gap_minutes 38280 → 38250'),
  ('2026-03 1 lines L1 线L1 completion 0.750000 → 1.000000'), ('2026-03 1 lines L1 线L1 score 76.47 → 94.12'), ('2026-03 1 lines L1 线L1 final 76.47 → 94.12'), ('2026-03 1 lines L1 线L1 grade 中 → 良'),
  ('2026-03 1 units S1 一所 on_time 1 → 2'), ('2026-03 1 units S1 一所 missed 1 → 0'), ('2026-03 1 units S1 一所 completion 0.750000 → 1.000000'),
  ('2026-03 1 units S1 一所 score 76.47 → 94.12'), ('2026-03 1 units S1 一所 final 76.47 → 94.12'), ('2026-03 1 units S1 一所 grade 中 → 良'),
  ('2026-03 1 checkpoints C2 点C2 on_time 0 → 1'), ('2026-03 1 checkpoints C2 点C2 missed 1 → 0'), ('2026-03 1 checkpoints C2 点C2 clock_ins 0 → 1'), ('2026-03 1 checkpoints C2 点C2 longest_gap_minutes 44640 → 38250');
select results_eq($$select * from pg_temp.pending('2026-03-01')$$, 'select * from touched', 'the corrections it makes: people, line, unit and checkpoint that it touches, and nothing else');
select results_eq($$select * from pg_temp.pending('2026-04-01')$$, 'select * from touched', 'they would stand on the next sheet');
select is_empty($$select * from pg_temp.pending('2026-02-01')$$, 'but not on one of a month before');
select is_empty($$select * from pg_temp.pending('2026-04-01', 'S2')$$, 'nor on another unit''s');
select results_eq('select * from patrol.sheet_line', 'select * from first_issue', 'the issued sheet stays as it is');

-- The next sheet tells it, once.
select desk.issue_sheet('S1', '2026-04-01', '2026-05-02Z') \g /dev/null
select results_eq($$select * from pg_temp.listed('2026-04-01', 1)$$, 'select * from touched', 'the sheet of April lists them');
select is_empty($$select * from pg_temp.pending('2026-03-01')$$, 'told once, they are not pending any more');
select is_empty($$select * from pg_temp.pending('2026-05-01')$$, 'and not told on the sheet of May');

-- A sheet of a release that knew fewer columns, or others, is not corrected for that.
savepoint released;
set local session_replication_role = replica;
update patrol.sheet_line set content = content - 'visits' || '{"dogs": 7}' where part in ('people', 'checkpoints');
set local session_replication_role = origin;
select is_empty($$select * from pg_temp.pending('2026-03-01')$$, 'columns that came or went with a release are no corrections');
rollback to released;

-- An edit of the plan changes nothing of the past.
savepoint planned;
update patrol.membership set during = '(,2026-04-10Z)';
insert into patrol.membership (person_id, unit_id, during, kind) select person_id, unit_id, '[2026-04-10Z,)', 'guard' from patrol.person, patrol.unit where unit = 'S2';
update patrol.person set kind = 'guard', name = name || '（改）';
update patrol.line set mode = 'vehicle', ordered = true, eligibility = 'anyone', name = name || '（改）', unit_id = (select unit_id from patrol.unit where unit = 'S2');
update patrol.checkpoint set kind = 'ordinary', level = null, category = '校圈', name = name || '（改）', unit_id = (select unit_id from patrol.unit where unit = 'S2');
update patrol.placement set during = '[2026-03-01Z,2026-04-10Z)';
insert into patrol.placement (reader_id, checkpoint_id, during) select r.reader_id, c.checkpoint_id, '[2026-04-10Z,)' from patrol.reader r, patrol.checkpoint c where r.reader = 'F2' and c.checkpoint = 'C4';
update patrol.service set during = daterange(lower(during), '2026-04-10') where reader_id = (select reader_id from patrol.reader where reader = 'H2');
select is_empty($$select * from pg_temp.pending('2026-03-01')$$, 'an edit of the plan that begins in April corrects nothing of March');
rollback to planned;

-- More changes: only what is new since is told; what changed back too.
select desk.ask_adjustment('2026-03-01', 'people', 'P2', 'merit', 2, '一案一奖', 'P1') as number \gset
select is_empty($$select * from pg_temp.pending('2026-03-01')$$, 'an adjustment that was only asked for changes nothing');
select desk.approve_adjustment(:number, 'P4') \g /dev/null
select results_eq($$select replace(correction, current_setting('test.number'), 'N') from pg_temp.pending('2026-05-01')$$,
  format($$values ('2026-03 1 people P2 李四 adjustment 0.00 → 2.00'), ('2026-03 1 people P2 李四 final 88.24 → 90.24'),
           ('2026-03 1 adjustments N 李四 subject - → P2'), ('2026-03 1 adjustments N 李四 kind - → merit'), ('2026-03 1 adjustments N 李四 points - → 2.00'), ('2026-03 1 adjustments N 李四 reason - → 一案一奖'),
           ('2026-03 1 adjustments N 李四 asked_by - → P1'), ('2026-03 1 adjustments N 李四 asked_at - → %1$s'), ('2026-03 1 adjustments N 李四 approved_by - → P4'), ('2026-03 1 adjustments N 李四 approved_at - → %1$s')$$,
         scoring.instant_text(now())), 'an adjustment approved after the issue is a correction: a row that came')
  from (select set_config('test.number', :'number', true)) as given;
select is(pg_temp.push_taps('F4', 'aaaaaaaa-0000-4000-8000-000000000002', '{040000A3}', '{2026-03-06 10:00}', complete_seconds_ago => 1), null, 'the journal of a reader that was silent arrives');
select results_eq($$select correction from pg_temp.pending('2026-03-01') where correction ~ ' (P3|no_data|C4|L7) '$$,
  $$values ('2026-03 1 people P3 王五 counted 0 → 1'), ('2026-03 1 people P3 王五 missed 0 → 1'), ('2026-03 1 people P3 王五 no_data 1 → 0'), ('2026-03 1 people P3 王五 clock_ins 0 → 1'),
           ('2026-03 1 people P3 王五 completion - → 0.000000'), ('2026-03 1 people P3 王五 attendance - → 0.000000'), ('2026-03 1 people P3 王五 score - → 0.00'), ('2026-03 1 people P3 王五 final - → 0.00'), ('2026-03 1 people P3 王五 grade - → 差'),
           ('2026-03 1 lines L7 线L7 counted 0 → 1'), ('2026-03 1 lines L7 线L7 missed 0 → 1'), ('2026-03 1 lines L7 线L7 no_data 1 → 0'), ('2026-03 1 lines L7 线L7 clock_ins 0 → 1'), ('2026-03 1 lines L7 线L7 longest_gap_minutes 6240 → 36840'),
           ('2026-03 1 lines L7 线L7 completion - → 0.000000'), ('2026-03 1 lines L7 线L7 attendance - → 0.000000'), ('2026-03 1 lines L7 线L7 score - → 0.00'), ('2026-03 1 lines L7 线L7 final - → 0.00'), ('2026-03 1 lines L7 线L7 grade - → 差'),
           ('2026-03 1 units S1 一所 no_data 1 → 0'), ('2026-03 1 units S1a 社区 no_data 1 → 0'),
           ('2026-03 1 checkpoints C4 点C4 counted 0 → 1'), ('2026-03 1 checkpoints C4 点C4 missed 0 → 1'), ('2026-03 1 checkpoints C4 点C4 no_data 1 → 0'), ('2026-03 1 checkpoints C4 点C4 clock_ins 0 → 1'),
           ('2026-03 1 checkpoints C4 点C4 longest_gap_minutes 6240 → 36840'), ('2026-03 1 no_data 2026-03-05 L7 at-0900 1 1 点C4 reason silent reader=F4 since=2026-03-05T08:00:00Z → -')$$,
  'no_data becomes what it is: a row that went');

-- A revision lists all that differs from the one before, told or not.
select set_config('test.code', revision || ' ' || code, true) from desk.revise_sheet('S1', '2026-03-15', '2026-05-03Z') \g /dev/null
select matches(current_setting('test.code'), '^2 [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$', 'revision 2 and its short code');
select results_eq($$select * from touched where correction !~ ' units ' except select * from pg_temp.listed('2026-03-01', 2)$$,
  $$select format('2026-03 1 people P2 李四 final 70.59 → %s', x) from unnest('{88.24}'::text[]) as x$$, 'it lists what the sheet of April told, where it has not changed again');
select is((select count(*) from pg_temp.listed('2026-03-01', 2) where correction = '2026-03 1 people P2 李四 final 70.59 → 90.24'), 1::bigint, 'and what has changed twice in one line');
select results_eq($$
    select part, subject, "column", value from desk.sheet_cells(array(select sheet_line from patrol.sheet_line join patrol.sheet using (sheet_id) where month = '2026-03-01' and revision = 2))$$
  || ' order by part collate "C", subject collate "C", "column" collate "C"', $$
    select part, subject, "column", case when c.content is null then before.value else c.content -> 'after' end
      from desk.sheet_cells(array(select first_issue::text::patrol.sheet_line from first_issue)) as before
      full join (select content ->> 'part' as part, content ->> 'subject' as subject, content ->> 'column' as "column", content from desk.sheet_part('S1', '2026-03-01', 'corrections', 2)) as c using (part, subject, "column")
     where c.content is null or c.content -> 'after' <> 'null'
     order by part collate "C", subject collate "C", "column" collate "C"$$, 'the revision before and the corrections give the revision, value by value');
select is_empty($$select * from pg_temp.pending('2026-03-01')$$, 'nothing is pending after a revision');
select is_empty($$select * from pg_temp.pending('2026-05-01')$$, 'nor left for the sheet of May');
select throws_ok($$select desk.revise_sheet('S1', '2026-03-01', '2026-05-04Z')$$, 'PT400', 'nothing differs from the sheet of S1 for 2026-03, revision 2', 'not revised twice for the same');
select throws_ok($$select desk.issue_sheet('S1', '2026-03-01', '2026-05-04Z')$$, 'PT400', 'the sheet of S1 for 2026-03 is issued already', 'nor issued again');
select throws_ok($$select desk.revise_sheet('S1', '2026-03-01', now() + interval '1 s')$$, 'PT400', null, 'nor as of an instant to come');
select throws_ok($$select desk.revise_sheet('S9', '2026-03-01')$$, 'PT400', 'there is no unit "S9"', 'nor for an unknown unit');

-- What is asked of a sheet is answered by the newest revision, or by the one asked for.
select results_eq($$select revision, issued_at, code from desk.sheet_head('S1', '2026-03-01')$$, $$values (2, '2026-05-03Z'::timestamptz, split_part(current_setting('test.code'), ' ', 2))$$, 'the newest head');
select results_eq($$select issued, revision, issued_at from desk.sheet_head('S1', '2026-03-01', 1)$$, $$values (true, 1, '2026-04-02Z'::timestamptz)$$, 'or an older one');
select results_eq($$select final from desk.csv_sheet('S1', '2026-03-01') where subject = 'P2'$$, $$values ('90.24')$$, 'the newest people');
select results_eq($$select final from desk.csv_sheet('S1', '2026-03-01', 1) where subject = 'P2'$$, $$values ('70.59')$$, 'or the first ones');
select throws_ok($$select desk.csv_sheet('S1', '2026-03-01', 3)$$, 'PT400', 'the sheet of S1 for 2026-03 has no revision 3', 'there is no third');
select throws_ok($$select desk.csv_sheet('S1', '2026-05-01', 1)$$, 'PT400', 'no sheet of S1 for 2026-05 has been issued', 'nor one of May');
select results_eq($$select unit, month, revision, code = split_part(current_setting('test.code'), ' ', 2) from desk.csv_sheets()$$,
  $$values ('S1', '2026-03', '1', false), ('S1', '2026-03', '2', true), ('S1', '2026-04', '1', false)$$, 'all revisions are listed');
select results_eq($$select month, revision, ok, detail from desk.verify_sheets()$$,
  $$values ('2026-03-01'::date, 1, true, 'as issued'), ('2026-03-01', 2, true, 'as issued'), ('2026-04-01', 1, true, 'as issued')$$, 'and are as issued');
select results_eq($$select content from patrol.sheet_line join patrol.sheet using (sheet_id) where month = '2026-03-01' and revision = 1 order by part, number$$,
  'select content from first_issue order by part, number', 'the first issue stays, word by word');

-- Corrections of the sheets that come: from the revision on.
select pg_temp.tap('C1', 'P2', '10:15') \g /dev/null
select results_eq($$select * from pg_temp.pending('2026-05-01')$$,
  $$values ('2026-03 2 people P2 李四 attended 0 → 1'), ('2026-03 2 people P2 李四 clock_ins 0 → 1'), ('2026-03 2 people P2 李四 attendance 0.000000 → 1.000000'),
           ('2026-03 2 people P2 李四 score 88.24 → 100.00'), ('2026-03 2 people P2 李四 final 90.24 → 100.00'), ('2026-03 2 people P2 李四 grade 良 → 优'),
           ('2026-03 2 lines L1 线L1 clock_ins 2 → 3'), ('2026-03 2 lines L1 线L1 attendance 0.500000 → 1.000000'), ('2026-03 2 lines L1 线L1 score 94.12 → 100.00'), ('2026-03 2 lines L1 线L1 final 94.12 → 100.00'), ('2026-03 2 lines L1 线L1 grade 良 → 优'),
           ('2026-03 2 units S1 一所 attendance 0.333333 → 0.666667'), ('2026-03 2 units S1 一所 score 84.31 → 88.24'), ('2026-03 2 units S1 一所 final 84.31 → 88.24'), ('2026-03 2 units S1 一所 grade 中 → 良'),
           ('2026-03 2 checkpoints C1 点C1 clock_ins 1 → 2'), ('2026-03 2 checkpoints C1 点C1 longest_gap_minutes 38280 → 38265')$$, 'what changes after a revision corrects it');
select results_eq($$select distinct content ->> 'month' from desk.preview_part('S1', '2026-04-01', 'corrections', '2026-06-02Z')$$, $$select null::text where false$$, 'an issued month is asked about itself');
select set_config('test.april', count(*)::text, true) from pg_temp.pending('2026-04-01') \g /dev/null
select desk.issue_sheet('S1', '2026-05-01', '2026-06-02Z') \g /dev/null
select is((select count(*) from pg_temp.listed('2026-05-01', 1)), 17::bigint, 'the sheet of May lists it');
select is_empty($$select * from pg_temp.pending('2026-03-01')$$, 'once');

-- Tampering with a correction shows.
select is((select count(*) from desk.verify_sheets() where ok), 4::bigint, 'all four sheets are as issued');
savepoint untouched;
set local session_replication_role = replica; -- what a superuser can do
update patrol.sheet_line set content = jsonb_set(content, '{after}', '99') where part = 'corrections' and number = 1 and content ->> 'revision' = '2';
select results_eq($$select month, ok from desk.verify_sheets() where not ok$$, $$values ('2026-05-01'::date, false)$$, 'the digest covers corrections');
rollback to untouched;
set local session_replication_role = replica;
delete from patrol.sheet where revision = 1 and month = '2026-03-01';
select results_eq($$select month, revision, ok, detail from desk.verify_sheets() where month = '2026-03-01'$$, $$values ('2026-03-01'::date, 2, false, 'revision 1 is missing')$$, 'a revision that is missing shows');
rollback to untouched;
set local session_replication_role = replica;
delete from patrol.sheet_line where sheet_id = (select sheet_id from patrol.sheet where month = '2026-03-01' and revision = 2);
delete from patrol.sheet where month = '2026-03-01' and revision = 2;
select results_eq($$select month, revision, ok, detail from desk.verify_sheets()$$,
  $$values ('2026-03-01'::date, 1, true, 'as issued'), ('2026-03-01', 2, false, 'it is gone; the sheet of 2026-05 revision 1 corrects it'), ('2026-04-01', 1, true, 'as issued'), ('2026-05-01', 1, true, 'as issued')$$,
  'the newest revision that is gone shows where a later sheet corrects it');
rollback to untouched;

select is((select string_agg(role, ', ') from unnest('{patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as role where has_function_privilege(role, 'desk.revise_sheet(text,date,timestamptz)', 'execute')), 'patrol_auditor',
  'the auditor alone revises');
set local role patrol_viewer;
do $$ begin
  perform desk.revise_sheet('S1', '2026-03-01');
exception when others then
  perform set_config('test.sqlstate', sqlstate, true);
end $$;
reset role;
select is(current_setting('test.sqlstate', true), '42501', 'a viewer who tries is refused');
select * from finish();
rollback;
