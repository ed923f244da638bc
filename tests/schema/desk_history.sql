-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who saw which number when.
begin;
\ir fixtures/district.psql
select plan(42);
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}', crew => '{P1,P2}'), pg_temp.duty('L7', '09:00', 60, '{C4}', crew => '{P3}', unit => 'S1a') \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00') \g /dev/null
do $$ begin
  create role example_chief login in role patrol_viewer;
  create role example_auditor login in role patrol_auditor;
end $$;
prepare history (text) as select viewings, viewers, "column", before, after from desk.score_history('2026-03-09', 'people', $1);
create function pg_temp.shown(out scores bigint, out pages bigint, out viewings bigint) language sql as $$
  select (select count(*) from patrol.shown_score), (select count(*) from patrol.shown_page), (select count(*) from patrol.viewing)
$$;

-- The chief looks, twice; the auditor looks; nothing happens between.
set local session authorization example_chief;
select count(*) as chief_saw from desk.scores('2026-03-15', 'people', 'S1', '2026-03-31Z') \gset
select count(*) from desk.csv_scores('2026-03-15', 'people', 'S1', '2026-03-31Z') \g /dev/null
reset session authorization;
select is(:chief_saw, 3, 'the chief sees three people');
select results_eq('select * from pg_temp.shown()', $$values (3::bigint, 1::bigint, 2::bigint)$$, 'seen twice alike, noted once; each look is kept');
set local session authorization example_auditor;
select count(*) from desk.preview_part('S1', '2026-03-01', 'people', '2026-03-31Z') \g /dev/null
reset session authorization;
select results_eq('select * from pg_temp.shown()', $$values (3::bigint, 1::bigint, 3::bigint)$$, 'a draft shows the same numbers');
select results_eq($$execute history('P1')$$,
  $$values (3::bigint, 'example_auditor example_chief', 'unit', null::text, 'S1'), (3, 'example_auditor example_chief', 'duties', null, '1'), (3, 'example_auditor example_chief', 'attended', null, '1'),
           (3, 'example_auditor example_chief', 'counted', null, '2'), (3, 'example_auditor example_chief', 'on_time', null, '1'), (3, 'example_auditor example_chief', 'late', null, '0'),
           (3, 'example_auditor example_chief', 'missed', null, '1'), (3, 'example_auditor example_chief', 'excused', null, '0'), (3, 'example_auditor example_chief', 'no_data', null, '0'),
           (3, 'example_auditor example_chief', 'due', null, '0'), (3, 'example_auditor example_chief', 'completion', null, '0.750000'), (3, 'example_auditor example_chief', 'punctuality', null, '1.000000'),
           (3, 'example_auditor example_chief', 'attendance', null, '1.000000'), (3, 'example_auditor example_chief', 'score', null, '82.35'), (3, 'example_auditor example_chief', 'adjustment', null, '0.00'),
           (3, 'example_auditor example_chief', 'final', null, '82.35'), (3, 'example_auditor example_chief', 'grade', null, '中')$$,
  'the first time all of it is new');

-- A clock-in of weeks ago arrives; the auditor looks, the chief does not.
select pg_temp.tap('C2', 'P1', '10:30') \g /dev/null
set local session authorization example_auditor;
select final as auditor_saw from desk.scores('2026-03-01', 'people', null, '2026-03-31Z') where subject = 'P1' \gset
reset session authorization;
select is(:auditor_saw, 100.00, 'the auditor sees the new number');
select results_eq('select * from pg_temp.shown()', $$values (5::bigint, 2::bigint, 4::bigint)$$, 'those whose numbers changed are noted anew, and no one else');
create temp table told as select * from desk.score_history('2026-03-09', 'people', 'P1');
select results_eq($$select viewings, viewers, "column", before, after from told where from_at = (select max(from_at) from told)$$,
  $$values (1::bigint, 'example_auditor', 'on_time', '1', '2'), (1, 'example_auditor', 'missed', '1', '0'), (1, 'example_auditor', 'completion', '0.750000', '1.000000'),
           (1, 'example_auditor', 'score', '82.35', '100.00'), (1, 'example_auditor', 'final', '82.35', '100.00'), (1, 'example_auditor', 'grade', '中', '优')$$,
  'history tells who saw what: before, and after');
select ok((select min(until_at) < max(from_at) and bool_and(from_at <= until_at) and max(until_at) <= clock_timestamp() from told), 'and when');
select is((select count(*) from desk.score_history('2026-03-09', 'people', 'P3')), (select count(*) from desk.score_history('2026-03-09', 'people', 'P3') where viewings = 4),
  'who was not touched looks to everybody as before');

-- Back to what it was: the old content is found again, and the history shows all three.
delete from patrol.sighting where person_id is not null and at = pg_temp.t('10:30');
select count(*) from desk.scores('2026-03-01', 'people', 'S1', '2026-03-31Z') \g /dev/null
select results_eq('select * from pg_temp.shown()', $$values (5::bigint, 2::bigint, 5::bigint)$$, 'what was seen before is not noted twice');
select results_eq($$select after from desk.score_history('2026-03-09', 'people', 'P1') where "column" = 'final'$$, $$values ('82.35'), ('100.00'), ('82.35')$$, 'there and back');

-- Lines, units and an instant of long ago are histories of their own.
select count(*) from desk.scores('2026-03-01', 'lines', null, '2026-03-31Z') \g /dev/null
select count(*) from desk.scores('2026-03-01', 'units', 'S1', '2026-03-31Z') \g /dev/null
select count(*) from desk.preview_part('S1', '2026-03-01', 'checkpoints', '2026-03-31Z') \g /dev/null
select is((select viewings from pg_temp.shown()), 7::bigint, 'what is no score leaves no trace');
select results_eq($$select distinct viewings from desk.score_history('2026-03-01', 'lines', 'L1')$$, $$values (1::bigint)$$, 'of lines');
select results_eq($$select after from desk.score_history('2026-03-01', 'units', 'S1') where "column" = 'final'$$, $$values ('76.47')$$, 'of units');
select is_empty($$select * from desk.score_history('2026-02-01', 'people', 'P1')$$, 'not of another month');
select is_empty($$select * from desk.score_history('2026-03-01', 'people', 'P4')$$, 'nor of somebody else');
select throws_ok($$select * from desk.score_history('2026-03-01', 'people', 'L1')$$, 'PT400', 'there is no person with badge "L1"', 'nor of an unknown person');
select throws_ok($$select * from desk.score_history('2026-03-01', 'lines', 'P1')$$, 'PT400', 'there is no line "P1"', 'line');
select throws_ok($$select * from desk.score_history('2026-03-01', 'units', 'S9')$$, 'PT400', 'there is no unit "S9"', 'or unit');
select throws_ok($$select * from desk.score_history('2026-03-01', 'dogs', 'P1')$$, 'PT400', 'scores are of people, lines or units, not of "dogs"', 'nor of what is not scored');
select results_eq($$select station.unit::text, subject from patrol.shown_score join patrol.unit station on unit_id = station_id where of_what = 'units' order by 2$$,
  $$values ('S1', 'S1'), ('S1', 'S1a')$$, 'they lie with their stations');

-- Issuing shows too.
select set_config('test.code', code, true) from desk.issue_sheet('S1', '2026-03-01', '2026-04-02Z') \g /dev/null
select results_eq($$select of_what, unit, as_of, how_many from desk.viewings(now(), clock_timestamp()) offset 7$$,
  $$values ('people', 'S1', '2026-04-02Z'::timestamptz, 3), ('lines', 'S1', '2026-04-02Z', 2), ('units', 'S1', '2026-04-02Z', 2)$$, 'who issues a sheet has seen it');
select results_eq($$select viewer, month, of_what, unit, as_of, how_many from desk.viewings(now(), clock_timestamp()) limit 4$$,
  $$values ('example_chief', '2026-03-01'::date, 'people', 'S1', '2026-03-31Z'::timestamptz, 3), ('example_chief', '2026-03-01', 'people', 'S1', '2026-03-31Z', 3),
           ('example_auditor', '2026-03-01', 'people', 'S1', '2026-03-31Z', 3), ('example_auditor', '2026-03-01', 'people', null, '2026-03-31Z', 3)$$, 'who looked at what');
select is((select count(*) from desk.viewings('2026-01-01Z', now())), 0::bigint, 'none before');

-- The numbers are those that were shown.
select results_eq($$select content - '{kind,visits,clock_ins,longest_gap_minutes}'::text[] from patrol.sheet_line where part = 'people' order by number$$,
  $$select content from patrol.shown_score join (select unnest(shown) as shown_number, page_number from patrol.shown_page) as page using (shown_number)
      join patrol.viewing using (page_number, month, of_what) where as_of = '2026-04-02Z' and of_what = 'people' order by subject$$, 'word by word as they stand on the sheet');

-- Append-only, for the owner too.
select throws_ok(format('%s patrol.%s%s', verb, name, case verb when 'update' then ' set ' || columns else '' end), 'PT403', 'who saw which number is never changed', verb || ' ' || name)
  from unnest('{update,delete from,truncate}'::text[]) as verb,
       (values ('viewing', 'at = at'), ('shown_score', 'noted_at = noted_at')) as target (name, columns);
select throws_ok($$truncate patrol.shown_page, patrol.viewing$$, 'PT403', 'who saw which number is never changed', 'truncate shown_page');
select throws_ok($$delete from patrol.shown_page$$, 'PT403', 'who saw which number is never changed', 'delete from shown_page');

-- Rights, and databases that only show.
select is((select string_agg(role, ', ') from unnest('{patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as role
            where has_function_privilege(role, 'desk.viewings(timestamptz,timestamptz)', 'execute')), 'patrol_auditor', 'only the auditor asks who looked');
select is((select string_agg(proname, ', ' order by proname) from pg_proc where pronamespace = 'desk'::regnamespace and proname like 'note%' and proname not like '%outage'
              and has_function_privilege('patrol_auditor', oid, 'execute')), null, 'nobody writes history by hand');
select count(*) as before from patrol.viewing \gset
set local transaction_read_only = on;
select throws_ok(format('select * from desk.%s', asked), 'PT400', 'scores are not shown in a read-only transaction: who saw which is kept', 'a read-only transaction is not shown ' || asked)
  from unnest(array[$$scores('2026-03-01', 'people', 'S1', '2026-03-31Z')$$, $$csv_scores('2026-03-01', 'people', 'S1', '2026-03-31Z')$$,
                    $$preview('S1', '2026-03-01', '2026-03-31Z')$$, $$preview_part('S1', '2026-03-01', 'units', '2026-03-31Z')$$]) as asked;
select lives_ok($$select * from desk.preview_part('S1', '2026-03-01', 'checkpoints', '2026-03-31Z')$$, 'what is no score it is');
select lives_ok($$select * from desk.sheet_part('S1', '2026-03-01', 'people')$$, 'and what was issued');
select is((select count(*) from patrol.viewing), :before::bigint, 'and nothing was kept');
select * from finish();
rollback;
