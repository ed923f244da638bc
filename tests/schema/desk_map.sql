-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the map asks: the ways of the lines, and who was last at a checkpoint.
begin;
\ir fixtures/district.psql
select plan(10);
select pg_temp.duty('L1', '09:00', 60, '{C1,C2}'), pg_temp.duty('L2', '09:00', 60, '{C3}') \g /dev/null
insert into patrol.stop (line_id, position, checkpoint_id)
  select line_id, position, checkpoint_id
    from (values ('L1', 1, 'C2'), ('L1', 2, 'C1'), ('L1', 3, 'C4'), ('L2', 1, 'C3')) as stop (line, position, checkpoint)
    join patrol.line using (line) join patrol.checkpoint using (checkpoint);
create function pg_temp.paths(as_of text default '09:00') returns table (line text, stops text[]) language sql as $$
  select line, stops from desk.line_paths(pg_temp.t(as_of))
$$;
select results_eq($$select * from desk.line_paths('2026-03-05 09:00Z')$$,
  $$values ('L1', '线L1', 'S1', '一所', 'foot', '{C2,C1,C4}'::text[]), ('L2', '线L2', 'S1', '一所', 'foot', '{C3}')$$, 'every line, its checkpoints in their order');
update patrol.checkpoint set in_feed = false where checkpoint = 'C1';
select results_eq('select stops from pg_temp.paths()', $$values ('{C2,C4}'::text[]), ('{C3}')$$, 'without those that left the feed');
update patrol.line set valid_until = '2026-03-05' where line = 'L1';
select results_eq('select line from pg_temp.paths()', $$values ('L1'), ('L2')$$, 'a line on its last day');
select results_eq($$select line from pg_temp.paths('2026-03-06 00:00')$$, $$values ('L2')$$, 'and no more on the next');
update patrol.line set in_feed = false where line = 'L2';
select results_eq('select line from pg_temp.paths()', $$values ('L1')$$, 'nor one that left the feed');

select is_empty($$select * from desk.last_clock_in('C2', '2026-03-05 12:00Z')$$, 'nobody came yet');
select pg_temp.tap('C2', 'P1', '09:10'), pg_temp.tap('C2', 'P2', '09:20', 'H2', '0', null, 'unsure'), pg_temp.tap('C2', null, '10:00') \g /dev/null
select results_eq($$select * from desk.last_clock_in('C2', '2026-03-05 09:59Z')$$,
  $$values ('2026-03-05 09:20Z'::timestamptz, 'H2', 'P2', '李四', null::text, null::text, 'unsure')$$, 'the last by its own instant, up to the one asked for');
select results_eq($$select badge, at from desk.last_clock_in('C2', '2026-03-05 10:00Z')$$, $$values (null::text, '2026-03-05 10:00Z'::timestamptz)$$, 'a card that nobody knows, too');
select is_empty($$select * from desk.last_clock_in('C9', '2026-03-05 12:00Z')$$, 'no such checkpoint: no row');
set local role patrol_viewer;
select count(*) as paths, (select count(*) from desk.last_clock_in('C2', '2026-03-05 12:00Z')) as last from desk.line_paths('2026-03-05 09:00Z') \gset
reset role;
select is(:paths + :last, 2, 'a viewer may ask');
select * from finish();
rollback;
