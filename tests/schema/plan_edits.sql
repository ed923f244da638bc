-- SPDX-License-Identifier: GPL-3.0-or-later
-- Editing a plan from the desk: the checks, the effect and the history of an import, and a preview that leaves nothing behind.
begin;
\ir fixtures/plan_feed.psql
select plan(30);
-- Days to come, whenever this runs: the fixture's dispatches, cards and readers have dates of their own.
create function pg_temp.here() returns jsonb language sql as $$
  select jsonb_build_object('dispatches.csv', null, 'calendar.csv', null,
    'checkpoints.csv', replace(pg_temp.small_feed()->>'checkpoints.csv', '2031-05-05,2031-05-20', ','),
    'people.csv', replace(pg_temp.small_feed()->>'people.csv', '2031-05-10', ''),
    'rosters.csv', e'line,shift,crew,from,until,cycle_length,cycle_day\nL1,D,A,2020-01-01,,2,0\nL1,D,B,2020-01-01,,2,1\nL1,N,A,2020-01-01,,,',
    'crew_members.csv', e'crew,badge,from,until\nA,P1,,\nA,P2,,\nB,P3,,\nB,P4,,')
$$;
select pg_temp.import(pg_temp.here()) \g /dev/null
create function pg_temp.edit(file text, before text, after text) returns jsonb language sql as $$
  select jsonb_build_array(jsonb_build_object('file', file, 'before', to_jsonb(string_to_array(before, ',')), 'after', to_jsonb(string_to_array(after, ','))))
$$;
create function pg_temp.written() returns setof text language sql as $$
  select 'duty ' || d::text || d.xmin || d.ctid from patrol.duty d
  union all select 'visit ' || v::text || v.tableoid || v.ctid from patrol.visit v
  union all select 'shift ' || s::text || s.xmin || s.ctid from patrol.shift s
  union all select 'plan ' || r.file || array_to_string(r.cells, ',') from plan.rows() r
$$;
create function pg_temp.future() returns setof text language sql as $$
  select format('%s %s %s %s %s %s', l.line, s.shift, d.on_day, d.starts_at, d.ends_at,
                (select count(*) from patrol.visit v where v.station_id = d.station_id and v.duty_id = d.duty_id))
    from patrol.duty d join patrol.line l using (line_id) join patrol.shift s using (shift_id) where d.starts_at > now()
$$;
\set night 'L1,N,夜班,fixed,,,20:00,600,1,,30,60,,'
\set later 'L1,N,夜班,fixed,,,20:30,570,1,,30,60,,'

select is((select count(*) from plan.rows()), (select sum((select count(*) from plan.export_rows(f.file))) from plan.feed_files() f)::bigint, 'the rows are those of an export');
select is((select cells from plan.rows() where file = 'shifts.csv' and cells[2] = 'N' and cells[1] = 'L1'), string_to_array(:'night', ','), 'cell by cell');
select is(plan.preview_edits('[]') - 'version', '{"problems": [], "files": [], "duties": [], "notes": []}', 'no edit changes nothing');

-- A preview says what an edit will do and leaves nothing behind.
create temporary table before_it as select w from pg_temp.written() w;
create temporary table looked as select plan.preview_edits(pg_temp.edit('shifts.csv', :'night', :'later')) as p;
select set_eq('select * from pg_temp.written()', 'select w from before_it', 'a preview leaves every byte of plan and duties as it was');
select is((select p->'files' from looked), '[{"file": "shifts.csv", "added": 0, "changed": 1, "removed": 0}]', 'it tells the files');
select is((select p->'problems' from looked), '[]', 'and no problem');
select is((select p->>'version' from looked), plan.version(), 'and the version it looked at');
select cmp_ok((select jsonb_array_length(p->'duties') from looked), '>=', 35, 'each night of the 35 days changes');
select is((select distinct concat_ws(' ', d->>'what', d->>'line', d->>'shift', d#>>'{before,start}', d#>>'{before,end}', d#>>'{after,start}', d#>>'{after,end}', d->>'differs')
             from looked, jsonb_array_elements(p->'duties') d), 'changed L1 N 20:00 06:00 20:30 06:00 ["time"]', 'from what to what');
select is((select distinct d#>'{after,people}' from looked, jsonb_array_elements(p->'duties') d), '["张三", "李四"]', 'with whom');
select is(count(*), 0::bigint, 'none of its temporary tables of duties stays') from pg_class where relnamespace = pg_my_temp_schema() and relname = 'duty_before';

-- What it said is what saving then does.
create temporary table standing as select f from pg_temp.future() f;
select throws_ok(format('select * from plan.apply_edits(%L, ''another'', ''P1'')', pg_temp.edit('shifts.csv', :'night', :'later')), 'PT400', null,
  'a plan that has changed since is refused');
select throws_ok(format('select * from plan.apply_edits(%L, plan.version(), ''nobody'')', pg_temp.edit('shifts.csv', :'night', :'later')), 'PT400', null,
  'so is one whom nobody knows');
select is((select string_agg(concat_ws(' ', file, added, changed, removed), ', ') from plan.apply_edits(pg_temp.edit('shifts.csv', :'night', :'later'), plan.version(), 'P1') where added + changed + removed > 0),
  'shifts.csv 0 1 0', 'saved');
select is((select count(*) from pg_temp.future() f where f not in (select s.f from standing s)), (select jsonb_array_length(p->'duties') from looked)::bigint, 'as many duties are new as were told');
select is(array_to_string((select cells from plan.rows() where file = 'shifts.csv' and cells[2] = 'N' and cells[1] = 'L1'), ','), :'later', 'the plan is the edited one');
select is((select count(*) from plan.rows()), 41::bigint, 'and nothing else of it changed');

-- Problems are those of an import, with the edit that made them.
create temporary table wrong as select plan.preview_edits(pg_temp.edit('shifts.csv', :'later', 'L1,N,夜班,fixed,,,8 o''clock,570,2,,30,60,,')) p;
select results_eq($$select concat_ws(' ', x->>'file', x->>'column', x->>'code', x->>'found', 'edit', x->>'edit') from wrong, jsonb_array_elements(p->'problems') x$$,
  array['shifts.csv start bad_time 8 o''clock edit 1', 'shifts.csv min_gap_minutes rounds_need_gap 2 edit 1'], 'every problem, by cell');
select is((select p#>>'{problems,0,cells,2}' from wrong), '夜班', 'with the record it is in');
select throws_ok(format('select * from plan.apply_edits(%L, plan.version(), ''P1'')', pg_temp.edit('shifts.csv', :'later', 'L1,N,夜班,fixed,,,25:00,570,1,,30,60,,')), 'PT400',
  'the plan feed has 1 problems; nothing was changed', 'and none can be saved');
select is((select x->>'code' || ' ' || (x->>'expected') from jsonb_array_elements(plan.preview_edits(pg_temp.edit('shifts.csv', :'night', null))->'problems') x),
  'edited_elsewhere ' || :'later', 'a record that has become another is named, with what it is');
select is((select x->>'code' from jsonb_array_elements(plan.preview_edits(pg_temp.edit('lines.csv', 'L9,无,E,foot,no,crew,,', null))->'problems') x), 'edited_elsewhere', 'so is one that is gone');
select is((select x->>'code' from jsonb_array_elements(plan.preview_edits(pg_temp.edit('lines.csv', null, 'L2,又一线,E,foot,no,crew,,'))->'problems') x), 'repeated_key', 'a new record does not replace another');
select throws_ok(format('select plan.preview_edits(%L)', e), 'PT400', 'these are no edits of the plan', e)
  from unnest(array['{}', '[{"file": "x.csv", "after": []}]', '[{"file": "zones.csv", "after": ["Z"]}]', '[{"file": "zones.csv"}]']) e;

-- Rows that take each other's places, a new one and one that goes, at once.
select is((select string_agg(concat_ws(' ', f->>'file', f->>'added', f->>'changed', f->>'removed'), ', ') from jsonb_array_elements(plan.preview_edits(
    pg_temp.edit('stops.csv', 'L1,10,C1,5', 'L1,10,C2,') || pg_temp.edit('stops.csv', 'L1,20,C2,', 'L1,20,C1,5') || pg_temp.edit('stops.csv', 'L1,30,C3,', null)
    || pg_temp.edit('zones.csv', null, 'Z2,网格二,S1a'))->'files') f), 'zones.csv 1 0 0, stops.csv 0 2 1', 'stops change places, one goes, a zone comes');
select is((select string_agg(distinct concat_ws(' ', d->>'line', d#>>'{before,visits}', d#>>'{after,visits}', d->>'differs'), ', ' order by concat_ws(' ', d->>'line', d#>>'{before,visits}', d#>>'{after,visits}', d->>'differs'))
             from jsonb_array_elements(plan.preview_edits(pg_temp.edit('stops.csv', 'L1,10,C1,5', 'L1,10,C2,') || pg_temp.edit('stops.csv', 'L1,20,C2,', 'L1,20,C1,5'))->'duties') d),
  'L1 3 3 ["stops"], L1 6 6 ["stops"]', 'another order of stops is told');

-- What has begun is told.
select pg_temp.import(pg_temp.here() || pg_temp.with_record('shifts.csv', 5, null)) \g /dev/null
select pg_temp.import(pg_temp.here() || pg_temp.with_record('shifts.csv', 5, format('L2,N,夜岗,fixed,,,%s,480,1,,,,,', to_char(now() at time zone 'Europe/Berlin', 'HH24:MI')))) \g /dev/null
select is((select n->>'code' || ' ' || (n->>'line') || ' ' || (n->>'date') from jsonb_array_elements(plan.preview_edits(pg_temp.edit('lines.csv', 'L2,二线,E,post,no,anyone,,', 'L2,二线,E,foot,no,anyone,,'))->'notes') n),
  'started L2 ' || (now() at time zone 'Europe/Berlin')::date, 'a duty that has begun stays as it was written: that is told');
select * from finish();
rollback;
