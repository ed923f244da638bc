-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files of a feed come in by COPY; headers are looked at as they come.
begin;
\ir fixtures/plan_feed.psql
select plan(33);
select throws_ok($$select plan.stage('units.csv', '{unit}')$$, 'PT400', 'no plan feed has been begun in this transaction', 'nothing without a begin');
select throws_ok($$select * from plan.problems()$$, 'PT400', 'no plan feed has been begun in this transaction', 'nor problems');
select throws_ok($$select * from plan.apply()$$, 'PT400', 'no plan feed has been begun in this transaction', 'nor an import');
select results_eq('select file, required from plan.feed_files()',
  $$values ('units.csv', true), ('people.csv', true), ('zones.csv', false), ('checkpoints.csv', true), ('lines.csv', true), ('stops.csv', true),
    ('staffing.csv', false), ('shifts.csv', true), ('calendar.csv', false), ('crews.csv', false), ('crew_members.csv', false), ('rosters.csv', false),
    ('dispatches.csv', false), ('cards.csv', false), ('readers.csv', false), ('events.csv', false)$$, 'the files of a feed');
select is((select columns from plan.feed_files() where file = 'rosters.csv'), '{line,shift,crew,from,until,cycle_length,cycle_day}', 'and their columns');

-- As an editor does it, in the order and with the columns that a spreadsheet happens to have.
set local role patrol_editor;
select plan.begin_feed() \g /dev/null
select plan.stage('units.csv', '{kind,name,unit,parent,colour,kind}') as copy_command \gset
reset role;
select is(:'copy_command'::text, 'copy pg_temp.staged_units (at_line, kind, name, unit, parent, "ignored 5", "ignored 6") from stdin with (format csv, encoding ''UTF8'')', 'the command');
set local role patrol_editor;
:copy_command;
2,bureau," 分局 ",B,,red,
3,,,,,,
4,station,"一所, ""新街""",S1,B,,
6,station,"两
行",S2,B,,
7,"",x,S3,B,,
\.
select plan.stage('zones.csv', '{zone,name,unit}', 'GB18030') as copy_command \gset
:copy_command;
\.
select plan.stage('people.csv', '{}') as copy_command \gset
select plan.stage('lines.csv', array[E'line\u3000', 'name', 'unit', 'mode', 'eligibility', 'from ']) as copy_command \gset
select plan.note_problem('shifts.csv', 12, null, 'too_few_fields', '3', '9') \g /dev/null
reset role;
create temporary table found as select * from plan.problems();
select is(pg_temp.as_role('patrol_editor', 'insert into pg_temp.feed_problem default values'), '42501', 'only the staging is the editor''s');
select is(pg_temp.as_role('patrol_editor', 'insert into pg_temp.feed_units default values'), '42501', 'not the values made of it');
select results_eq($$select found.line, found."column", code, found.found, expected from found where file = 'units.csv'$$,
  $$values (1::bigint, 'colour', 'unknown_column', 'colour', 'unit, name, kind, parent, timezone'), (1, 'kind', 'repeated_column', 'kind', '1'),
    (7, 'kind', 'missing_value', '', '')$$, 'columns, and cells of the lines as they were');
select results_eq('select at_line, unit, name from pg_temp.feed_units', $$values (2::bigint, 'B', '分局'), (4, 'S1', '一所, "新街"'), (6, 'S2', e'两\n行'), (7, 'S3', 'x')$$,
  'blanks around a cell and records without any value are nothing');
select results_eq($$select code, expected from found where file = 'people.csv'$$, $$values ('empty_file', 'badge, name, kind, unit, from, until')$$, 'a file without a header');
select results_eq($$select line, code, expected from found where file = 'lines.csv'$$, $$values (1::bigint, 'missing_column', 'ordered')$$, 'a missing column is named once; the rest of the file is checked');
select results_eq($$select line, "column", code, found, expected from found where file = 'shifts.csv'$$,
  $$values (12::bigint, '', 'too_few_fields', '3', '9')$$, 'what the program noted stands with the rest, and says why there are no records');
select results_eq($$select file, line, code from found where code in ('missing_file', 'no_rows') order by file$$, $$values ('checkpoints.csv', 1::bigint, 'missing_file'), ('stops.csv', 1, 'missing_file')$$, 'required files that did not come');
select is((select string_agg(distinct file, ' ' order by file) from found where file in ('zones.csv', 'crews.csv')), null, 'optional ones need not come, nor hold records');
select throws_ok('select * from plan.apply()', 'PT400', 'the plan feed has 8 problems; nothing was changed', 'with problems nothing is imported');
select is_empty('select from patrol.unit', 'nothing at all');

-- Staging is asked for wrongly.
select throws_ok($$select plan.stage('units.csv', '{unit}')$$, 'PT400', 'cannot stage "units.csv" in UTF8', 'a file twice');
select throws_ok($$select plan.stage('secrets.csv', '{unit}')$$, 'PT400', 'cannot stage "secrets.csv" in UTF8', 'a file that is none');
select throws_ok($$select plan.stage('crews.csv', '{crew}', 'EUC_JP')$$, 'PT400', 'cannot stage "crews.csv" in EUC_JP', 'another encoding');
select throws_ok($$select plan.stage('crews.csv', array_fill('x'::text, '{1001}'))$$, 'PT400', null, 'a thousand columns');
select lives_ok($$select plan.stage('crews.csv', array['crew', 'na;drop table patrol.unit', 'a''b"c', '', '%I'])$$, 'names are names, whatever they hold');
select is((select count(*) from plan.problems() where file = 'crews.csv' and code = 'unknown_column'), 4::bigint, 'and unknown');

-- Afresh.
select lives_ok('select plan.begin_feed()', 'a feed can be begun again');
select is((select count(*) from plan.problems()), 6::bigint, 'and is empty then');
select lives_ok('select pg_temp.stage_feed()', 'a whole feed');
select is_empty('select * from plan.problems()', 'that is all well');
select is_empty('select * from plan.problems()', 'asked again, too');
select plan.note_problem('a.csv', null, null, 'unknown_file', repeat('x', 1000), null) \g /dev/null
select results_eq('select file, line, "column", code, length(found) from plan.problems()', $$values ('a.csv', 1::bigint, '', 'unknown_file', 200)$$, 'what is noted later is there as well, cut to size');

-- Tables of the caller's own, which could carry triggers, are never touched with our rights.
drop table pg_temp.feed_problem;
create role plan_test_editor in role patrol_editor;
select format('grant temporary on database %I to plan_test_editor', current_database()) as grant_command \gset
:grant_command;
set local role plan_test_editor;
create temporary table feed_problem (noted boolean, file text, at_line bigint, "column" text, code text, found text, expected text);
reset role;
select is(pg_temp.as_role('plan_test_editor', $$select plan.note_problem('a.csv', 1, null, 'x', null, null)$$), 'PT400', 'a table that only looks like ours');
select is_empty('select * from pg_temp.feed_problem', 'stays empty');
select is(pg_temp.as_role('patrol_viewer', 'select plan.begin_feed()'), '42501', 'who may only look imports nothing');
select is(pg_temp.as_role('patrol_agent', 'select plan.begin_feed()'), '42501', 'nor does an agent');
select * from finish();
rollback;
