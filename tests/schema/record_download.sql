-- SPDX-License-Identifier: GPL-3.0-or-later
begin;
\ir fixtures/readers.psql
select plan(44);
select register_all();
create view state as select r.reader::text as reader, s.* from patrol.reader_state s join patrol.reader r using (reader_id);

-- Staging
select throws_ok($$select record.begin_download('H9')$$, 'PT400', 'no reader is called "H9"', 'a reader that the plan does not know is refused');
select throws_ok($$select record.download_problems()$$, 'PT400', 'no download has been begun in this transaction', 'problems of no download are refused');
select throws_ok($$select record.take_download(now())$$, 'PT400', 'no download has been begun in this transaction', 'nothing can be taken before it was begun');
select is(record.begin_download('H1'), 'copy pg_temp.download_rows (at_line, at, uid) from stdin with (format csv, encoding ''UTF8'')', 'beginning tells how to copy');
select is(record.begin_download('H1', '{uid,at}', 'GB18030'), 'copy pg_temp.download_rows (at_line, uid, at) from stdin with (format csv, encoding ''GB18030'')', 'columns may come in any order');
select is_empty('select * from record.download_problems()', 'a good header has no problem');

-- A wand's file, as it is copied
select record.begin_download('H1') \g /dev/null
copy pg_temp.download_rows (at_line, at, uid) from stdin with (format csv, encoding 'UTF8');
2,2024-05-01 20:03:00,040000C2
3,2024-05-01T20:00:00+08:00,040000A1
4,2024-05-01T12:01:00Z,040000C1
5,2024-05-01 20:03:00,040000C1
6,2024-05-01T12:02:30.5Z,040000E1
7,2024-05-01 20:03,040000C2
\.
select is_empty('select * from record.download_problems()', 'instants with and without offset are good');
select results_eq($$select * from record.take_download('2024-05-01 13:00Z')$$, $$values (5::bigint, 1::bigint)$$, 'taking it counts what is new, and what is there twice');
select results_eq($$select entry, at, right(uid, 2), checkpoint, badge, event, clock, error from seen order by entry$$,
  $$values (1::bigint, timestamptz '2024-05-01 12:00:00Z', 'A1', null::text, 'P1', null::text, 'downloaded', interval '0'), (2, '2024-05-01 12:01:00Z', 'C1', 'C1', 'P1', null, 'downloaded', '0'),
    (3, '2024-05-01 12:02:30.5Z', 'E1', 'C1', 'P1', 'LIGHT', 'downloaded', '0'), (4, '2024-05-01 12:03:00Z', 'C1', 'C1', 'P1', null, 'downloaded', '0'), (5, '2024-05-01 12:03:00Z', 'C2', 'C2', 'P1', null, 'downloaded', '0')$$,
  'rows are numbered by instant and UID; local times are of the unit''s zone; they mean what taps mean');
select results_eq($$select complete_through, state, undelivered, clock_offset_ms from state$$, $$values (timestamptz '2024-05-01 13:00Z', 'downloaded', null::bigint, null::bigint)$$, 'the reader is complete through what was said');
select results_eq($$select downloaded, holds_through from patrol.journal$$, $$values (true, 5::bigint)$$, 'a journal of its own holds them');
select results_eq($$select entry, digest from patrol.clock_in$$,
  $$select c.entry, record.chain(sha256(convert_to(c.journal::text, 'UTF8')), record.canonical_line(c.entry, c.kind, c.uid, null, null, c.device_at, null, c.auth)) over (order by c.entry) from patrol.clock_in c$$, 'chained as readers chain theirs');
select is((select head_digest from patrol.journal), (select digest from patrol.clock_in where entry = 5), 'up to the head');
select is((select record.canonical_line(c.entry, c.kind, c.uid, c.boot_id, c.boottime_ns, c.device_at, c.clock_error_us, c.auth) from patrol.clock_in c where entry = 2),
  '2 tap 040000C1 - - 2024-05-01T12:01:00.000000Z - uid', 'what a wand does not know is "-" in its line');

-- Again, and more
select record.begin_download('H1') \g /dev/null
copy pg_temp.download_rows (at_line, at, uid) from stdin with (format csv, encoding 'UTF8');
2,2024-05-01 20:03:00,040000C2
3,2024-05-01T20:00:00+08:00,040000A1
4,2024-05-01T12:01:00Z,040000C1
5,2024-05-01 20:03:00,040000C1
6,2024-05-01T12:02:30.5Z,040000E1
7,2024-05-01 20:03,040000C2
\.
create table was as select * from seen;
select results_eq($$select * from record.take_download('2024-05-01 12:30Z')$$, $$values (0::bigint, 6::bigint)$$, 'the same file again brings nothing new');
select set_eq('select * from seen', 'select * from was', 'and changes nothing');
select is((select complete_through from state), '2024-05-01 13:00Z'::timestamptz, 'nor takes the watermark back');
select record.begin_download('H1', '{uid,at}') \g /dev/null
copy pg_temp.download_rows (at_line, uid, at) from stdin with (format csv, encoding 'UTF8');
2,040000A3,2024-05-01T12:02:00Z
3,040000A2,2024-05-01T12:03:00Z
4,040000C3,2024-05-02T12:00:00Z
5,040000C1,2024-05-01T12:01:00Z
6,040000A1,2024-05-02T12:01:00Z
\.
select results_eq($$select * from record.take_download(null)$$, $$values (4::bigint, 1::bigint)$$, 'a longer file brings what is new');
select results_eq($$select right(uid, 2), checkpoint, badge from seen order by at, uid$$,
  $$values ('A1', null::text, 'P1'), ('C1', 'C1', 'P1'), ('A3', null, 'P3'), ('E1', 'C1', 'P3'), ('A2', null, 'P2'), ('C1', 'C1', 'P2'), ('C2', 'C2', 'P2'), ('C3', 'C3', null), ('A1', null, 'P1')$$,
  'and changes who carried the wand from there on; ties go by UID, not by arrival');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');
select is((select complete_through from state), '2024-05-01 13:00Z'::timestamptz, 'a file that cannot say leaves the watermark');
select results_eq($$select p.refused from (select journal from patrol.journal) as j, push('H1', j.journal) as p$$, $$values ('foreign_journal')$$, 'no agent can push into a downloaded journal');

-- Problems, all in one pass
select record.begin_download('H2') \g /dev/null
copy pg_temp.download_rows (at_line, at, uid) from stdin with (format csv, encoding 'UTF8');
2,2024-05-01T12:00:00Z,040000A1
3,2024-02-30 12:00:00,040000a1
4,,
6,01/05/2024 12:00,04
7,2024-05-01T25:00:00Z,040000C1
8,2024-05-01T12:00:00+25:00,040000C1
9,2024-05-01T12:00:60Z,04ZZ00C1
\.
select results_eq('select line, "column", code, found from record.download_problems()',
  $$values (3::bigint, 'at', 'bad_instant', '2024-02-30 12:00:00'), (3, 'uid', 'bad_uid', '040000a1'), (4, 'at', 'missing_value', ''), (4, 'uid', 'missing_value', ''),
    (6, 'at', 'bad_instant', '01/05/2024 12:00'), (6, 'uid', 'bad_uid', '04'), (7, 'at', 'bad_instant', '2024-05-01T25:00:00Z'), (8, 'at', 'bad_instant', '2024-05-01T12:00:00+25:00'),
    (9, 'at', 'bad_instant', '2024-05-01T12:00:60Z'), (9, 'uid', 'bad_uid', '04ZZ00C1')$$, 'every problem is named with line and column');
select throws_ok($$select record.take_download('2024-05-02')$$, 'PT400', 'the download has problems; nothing of it was taken', 'a download with problems is refused');
select is_empty($$select from seen where reader = 'H2'$$, 'whole');
select record.begin_download('H2', '{at,card,at}') \g /dev/null
select results_eq('select line, "column", code, found, expected from record.download_problems()',
  $$values (1::bigint, 'at', 'repeated_column', 'at', 'at, uid'), (1, 'card', 'unknown_column', 'card', 'at, uid'), (1, 'uid', 'missing_column', '', 'uid')$$, 'so is every problem of the header');
select record.begin_download('H2', '{}') \g /dev/null
select results_eq('select line, "column", code, expected from record.download_problems()', $$values (1::bigint, '', 'empty_file', 'at, uid')$$, 'a file without a header is empty');
select record.begin_download('H2') \g /dev/null
select throws_ok($$select record.take_download(clock_timestamp() + interval '1 minute')$$, 'PT400', 'a download cannot be complete through an instant that has not come', 'no file is complete through tomorrow');
select results_eq($$select * from record.take_download('2024-05-01 13:00Z')$$, $$values (0::bigint, 0::bigint)$$, 'a wand that read nothing');
select is((select complete_through from state where reader = 'H2'), '2024-05-01 13:00Z'::timestamptz, 'is complete all the same');

-- Instants
select is(record.as_instant(x.given, x.zone), x.wanted::timestamptz, format('%s in %s', x.given, x.zone))
  from (values ('2024-07-01T12:00:00+08:00', 'Asia/Shanghai', '2024-07-01 04:00Z'), ('2024-07-01t12:00:00.123456789z', 'Asia/Shanghai', '2024-07-01 12:00:00.123457Z'),
    ('2024-07-01 12:00', 'America/New_York', '2024-07-01 16:00Z'), ('2024-01-01 12:00:00', 'America/New_York', '2024-01-01 17:00Z'),
    ('2024-12-31T23:59:59-05:30', 'UTC', '2025-01-01 05:29:59Z'), ('2024-07-01', 'UTC', null), ('12:00', 'UTC', null), ('2024-07-01 12:00:00 +08', 'UTC', null),
    ('now', 'UTC', null), ('infinity', 'UTC', null), ('', 'UTC', null)) as x(given, zone, wanted);

-- What is not ours is not trusted
drop table pg_temp.download, pg_temp.download_rows, pg_temp.download_problem;
grant temporary on database :"DBNAME" to patrol_viewer; grant usage on schema record to patrol_viewer; grant execute on all functions in schema record to patrol_viewer;
set local role patrol_viewer;
create temporary table download (reader_id bigint, zone text); create temporary table download_rows (at_line bigint, at text, uid text);
create temporary table download_problem (line bigint, "column" text, code text, found text, expected text);
create function pg_temp.refusal() returns text language plpgsql as $$ begin perform record.take_download(null); return null; exception when sqlstate 'PT400' then return sqlerrm; end $$;
select pg_temp.refusal() as refusal \gset
reset role;
select is(:'refusal'::text, 'no download has been begun in this transaction', 'tables of the caller''s own making are not read');
-- A wand whose clock runs a little ahead is believed; one a day ahead is not.
select record.begin_download('H2') \g /dev/null
insert into pg_temp.download_rows (at_line, at, uid) values (2, scoring.instant_text(now() + interval '1 hour'), '040000A1');
select is_empty('select * from record.download_problems()', 'an instant an hour ahead is taken');
insert into pg_temp.download_rows (at_line, at, uid) values (3, scoring.instant_text(now() + interval '25 hours'), '040000A1');
select results_eq('select line, "column", code from record.download_problems()', $$values (3::bigint, 'at', 'future_instant')$$, 'one more than a day ahead is a problem');
select * from finish();
rollback;
