-- SPDX-License-Identifier: GPL-3.0-or-later
-- A feed becomes the plan: what changed is counted, what did not is not touched, what left stays where something refers to it.
begin;
\ir fixtures/plan_feed.psql
select plan(31);
select results_eq('select pg_temp.import()', array['units.csv 4 0 0', 'people.csv 4 0 0', 'zones.csv 1 0 0', 'checkpoints.csv 4 0 0', 'lines.csv 2 0 0', 'stops.csv 4 0 0',
  'staffing.csv 2 0 0', 'shifts.csv 4 0 0', 'calendar.csv 3 0 0', 'crews.csv 2 0 0', 'crew_members.csv 4 0 0', 'rosters.csv 3 0 0', 'dispatches.csv 2 0 0', 'cards.csv 4 0 0',
  'readers.csv 2 0 0', 'events.csv 1 0 0'], 'all of it');
create function pg_temp.versions() returns setof text language plpgsql as $$
declare name text;
begin
  for name in select c.relname from pg_class c where c.relnamespace = 'patrol'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' order by 1 loop
    return query execute format('select %L || ctid::text || xmin::text || cmin::text from patrol.%I t', name, name);
  end loop;
end $$;
create temporary table before as select v from pg_temp.versions() v;
select is_empty('select pg_temp.import()', 'again: nothing');
select set_eq('select pg_temp.versions()', 'select v from before', 'not one row is written anew, no duty either');
select cmp_ok((select count(*) from patrol.duty), '>=', 36 * 3::bigint, 'duties are open for today and 35 days');
select is((select max(on_day) from patrol.duty join patrol.line using (line_id) where line = 'L1'), (now() at time zone 'Asia/Shanghai')::date + 35, 'by the line''s own day');
select is((select max(on_day) from patrol.duty join patrol.line using (line_id) where line = 'L2'), (now() at time zone 'Europe/Berlin')::date + 35, 'each in its zone');
select results_eq($$select c.checkpoint::text, u.unit::text, z.zone::text, c.kind, c.category, c.level::int, c.lon, c.lat, c.valid_from, c.valid_until
                      from patrol.checkpoint c join patrol.unit u using (unit_id) left join patrol.zone z using (zone_id) order by 1$$,
  $$values ('C1', 'S1', 'Z1', 'must_reach', '内保单位', 1, 104.77::float8, 29.35::float8, null::date, null::date), ('C2', 'S1', null, 'ordinary', null, null, null, null, null, null),
    ('C3', 'S1a', null, 'standing', null, 2, null, null, '2031-05-05', '2031-05-20'), ('D1', 'E', null, 'ordinary', null, null, null, null, null, null)$$, 'a table as its file says');
select results_eq($$select child.unit::text, parent.unit::text from patrol.unit child left join patrol.unit parent on parent.unit_id = child.parent_id order by 1$$,
  $$values ('B', null), ('E', 'B'), ('S1', 'B'), ('S1a', 'S1')$$, 'the tree');

-- A change is a change of what changed.
select results_eq(format('select pg_temp.import(%L)', pg_temp.with_record('checkpoints.csv', 3, 'C2,新车站,S1,,ordinary,,3,,,,') || pg_temp.with_record('stops.csv', 3, 'L1,20,C3,')
                         || pg_temp.with_record('stops.csv', 2, null) || pg_temp.with_record('units.csv', 6, 'T,新所,station,B,') ||
                         jsonb_build_object('stops.csv', e'line,position,checkpoint,dwell_minutes\nL1,10,C2,5\nL1,20,C1,\nL1,40,C3,\nL2,1,D1,')),
  array['units.csv 1 0 0', 'checkpoints.csv 0 1 0', 'stops.csv 1 2 1'], 'counted per file');
select results_eq($$select position::int, checkpoint::text from patrol.stop join patrol.checkpoint using (checkpoint_id) join patrol.line using (line_id) where line = 'L1' order by 1$$,
  $$values (10, 'C2'), (20, 'C1'), (40, 'C3')$$, 'stops may trade places');
select results_eq(format('select pg_temp.import(%L)', pg_temp.with_record('units.csv', 2, e'TOP,市局,bureau,,\nB,分局,bureau,TOP,Asia/Shanghai')),
  array['units.csv 1 1 1', 'checkpoints.csv 0 1 0', 'stops.csv 1 2 1'], 'a unit above the top; the rest as it was');
select is((select parent.unit::text from patrol.unit child join patrol.unit parent on parent.unit_id = child.parent_id where child.unit = 'B'), 'TOP', 'stands above it');
select is_empty($$select from patrol.unit where unit = 'T'$$, 'a unit that nothing refers to is gone');
select results_eq('select pg_temp.import()', array['units.csv 0 1 1'], 'and back');

-- What leaves the feed.
create temporary table ids as select 'line' as what, line_id as id from patrol.line where line = 'L2' union all select 'checkpoint', checkpoint_id from patrol.checkpoint where checkpoint = 'D1';
-- it has started
update patrol.duty set starts_at = now() - interval '1 hour', ends_at = now() + interval '7 hours', accept_from = now() - interval '1 hour', accept_until = now() + interval '7 hours'
 where duty_id = (select duty_id from patrol.duty join patrol.line using (line_id) where line = 'L2' order by starts_at limit 1);
select results_eq(format('select pg_temp.import(%L)', pg_temp.with_record('units.csv', 5, null) || pg_temp.with_record('checkpoints.csv', 5, null) || pg_temp.with_record('lines.csv', 3, null)
    || pg_temp.with_record('stops.csv', 5, null) || pg_temp.with_record('shifts.csv', 5, null) || pg_temp.with_record('zones.csv', 2, null)
    || pg_temp.with_record('checkpoints.csv', 2, 'C1,桥头,S1,,must_reach,内保单位,1,104.77,29.35,,') || jsonb_build_object('checkpoints.csv',
       replace(replace(pg_temp.small_feed()->>'checkpoints.csv', 'Z1', ''), e'\nD1,广场,E,,ordinary,,,,,,', ''), 'zones.csv', null)),
  array['units.csv 0 0 1', 'zones.csv 0 0 1', 'checkpoints.csv 0 1 1', 'lines.csv 0 0 1', 'stops.csv 0 0 1', 'shifts.csv 0 0 1'], 'a line with all that belongs to it, and a zone');
select results_eq($$select line::text, in_feed from patrol.line order by 1$$, $$values ('L1', true), ('L2', false)$$, 'the line stays: a duty of it has started');
select results_eq($$select checkpoint::text, in_feed from patrol.checkpoint order by 1$$, $$values ('C1', true), ('C2', true), ('C3', true), ('D1', false)$$, 'and its checkpoint');
select results_eq($$select shift::text, in_feed from patrol.shift order by 1, 2$$, $$values ('D', true), ('M', true), ('N', false), ('N', true)$$, 'and its shift');
select results_eq($$select unit::text, in_feed from patrol.unit order by 1$$, $$values ('B', true), ('E', false), ('S1', true), ('S1a', true)$$, 'and its unit');
select is_empty('select from patrol.zone', 'the zone goes: nothing refers to it');
select is((select count(*) from patrol.duty join patrol.line using (line_id) where line = 'L2'), 1::bigint, 'of the duties only the one that has started is left');
select is((select count(*) from patrol.visit join patrol.checkpoint using (checkpoint_id) where checkpoint = 'D1'), 1::bigint, 'with its visit');
select results_eq('select pg_temp.import()', array['units.csv 1 0 0', 'zones.csv 1 0 0', 'checkpoints.csv 1 1 0', 'lines.csv 1 0 0', 'stops.csv 1 0 0', 'shifts.csv 1 0 0'], 'what comes back is added');
select results_eq($$select 'line', line_id from patrol.line where line = 'L2' union all select 'checkpoint', checkpoint_id from patrol.checkpoint where checkpoint = 'D1'$$, 'select * from ids', 'and is what it was');
select is_empty('select pg_temp.import()', 'and is all well then');

-- The whole feed in one go, by an editor; nothing is left half done; others are told.
select is(pg_temp.as_role('patrol_viewer', 'select plan.apply()'), '42501', 'who may only look imports nothing');
select plan.begin_feed() \g /dev/null
select throws_ok('select plan.apply()', 'PT400', 'the plan feed has 6 problems; nothing was changed', 'an empty feed is no plan');
select is((select count(*) from patrol.line where in_feed), 2::bigint, 'the plan is what it was');
select pg_temp.stage_feed(pg_temp.with_record('lines.csv', 2, 'L1,改名,S1a,foot,yes,crew,,')) \g /dev/null
set local role patrol_editor;
select count(*) as problems from plan.problems() \gset
select added, changed, removed from plan.apply() where file = 'lines.csv' \gset
reset role;
select is(array[:problems, :added, :changed, :removed], array[0, 0, 1, 0], 'an editor imports');
select is((select name from patrol.line where line = 'L1'), '改名', 'and it is so');
select is((select count(*) from pg_class where relnamespace = pg_my_temp_schema() and relname like 'feed\_%' and relkind = 'r'), (select count(*) from plan.feed_tables() where name like 'feed\_%'), 'staging lasts until the end of the transaction');
select * from finish();
rollback;
