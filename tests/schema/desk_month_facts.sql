-- SPDX-License-Identifier: GPL-3.0-or-later
-- A draft looks at a past month again only when something has changed, whatever it is.
begin;
\ir fixtures/district.psql
\ir fixtures/push.psql
select plan(31);
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}', crew => '{P1,P2}'), pg_temp.duty('L1', '2026-04-05 09:00', 120, '{C1}', crew => '{P1}') \g /dev/null
select pg_temp.hang('F2', 'C2', '2026-05-31'), pg_temp.card('040000A1', 'P1') \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00') \g /dev/null
select desk.ask_excuse('L1', null, '2026-03-05 09:00Z', '2026-03-05 10:00Z', 'dispatch', '110-7', 'P1') as excuse, desk.ask_adjustment('2026-03-01', 'people', 'P1', 'merit', 1, '一案一奖', 'P2') as adjustment \gset
select desk.issue_sheet('S1', '2026-03-01', '2026-04-02Z') \g /dev/null
create function pg_temp.facts(month date default '2026-03-01') returns uuid language sql as $$ select facts from desk.month_facts(month) $$;
create temp table known (facts uuid);
insert into known values (pg_temp.facts());
-- Every change shows, each against the one before.
create function pg_temp.shows(statement text, what text, change boolean default true) returns text language plpgsql as $$
declare
  before constant uuid := (select facts from known);
begin
  execute statement;
  update known set facts = pg_temp.facts();
  return case when change then isnt((select facts from known), before, what) else is((select facts from known), before, what) end;
end $$;
select pg_temp.shows('select 1', 'nothing is nothing', false);
select pg_temp.shows($$update patrol.reader_state set last_seen_at = now(), undelivered = 3, health = '{"version": "2"}'$$, 'what a reader says of itself every minute is nothing', false);
select pg_temp.shows($$update patrol.reader_state set complete_through = '2026-06-30Z' where complete_through = '2026-05-31Z'$$, 'nor that it has delivered more of later days', false);
select pg_temp.shows($$select pg_temp.tap('C1', 'P1', '2026-04-05 10:00')$$, 'nor a clock-in of another month', false);
select pg_temp.shows($$select desk.scores('2026-03-01', 'people', null, '2026-04-02Z')$$, 'nor that somebody looks', false);
select pg_temp.shows($$select pg_temp.push_taps('F2', 'aaaaaaaa-0000-4000-8000-000000000001', '{040000A1}', '{10:30}')$$, 'a late clock-in');
select pg_temp.shows($$update patrol.sighting set person_id = (select person_id from patrol.person where badge = 'P2') where at = '2026-03-05 10:30Z'$$, 'a clock-in that means another person now');
select pg_temp.shows($$update patrol.reader_state set complete_through = '2026-03-05 10:00Z' where reader_id = (select reader_id from patrol.reader where reader = 'F2')$$, 'a reader that had not delivered');
select pg_temp.shows($$update patrol.reader_state set complete_through = '2026-03-20Z' where reader_id = (select reader_id from patrol.reader where reader = 'F2')$$, 'and has delivered since');
select pg_temp.shows(format('select desk.approve_excuse(%s, %L)', :excuse, 'P4'), 'an excuse');
select pg_temp.shows(format('select desk.approve_adjustment(%s, %L)', :adjustment, 'P4'), 'an adjustment');
select pg_temp.shows($$select desk.note_outage('F2', '2026-03-05 09:00Z', null, 'repair', 'P1')$$, 'an outage');
select pg_temp.shows($$select desk.end_outage(max(outage_number), '2026-03-06Z', 'P1') from patrol.outage$$, 'its end');
select pg_temp.shows($$select desk.set_rules('2026-05-01', '{"dwell": 1}', 'P4')$$, 'a rule set');
select pg_temp.shows($$select pg_temp.duty('L7', '2026-03-09 09:00', 60, '{C4}')$$, 'a duty written afterwards');
select pg_temp.shows($$update patrol.membership set during = '(,2026-03-04Z)' where person_id = (select person_id from patrol.person where badge = 'P2')$$, 'a person who belongs elsewhere');
select pg_temp.shows($$update patrol.placement set during = '[2026-03-06Z,)'$$, 'a reader that hung elsewhere');
select pg_temp.shows($$update patrol.unit set timezone = 'Asia/Shanghai' where unit = 'B'$$, 'another zone');
select pg_temp.shows($$update patrol.person set kind = 'guard' where badge = 'P2'$$, 'another kind of person');
select pg_temp.shows($$create function scoring.another() returns integer language sql as 'select 1'$$, 'other code');
select ok((select closed_at >= '2026-04-02Z' from desk.month_facts('2026-03-01')), 'a month is closed when it is over everywhere');
select is((select facts from desk.month_facts('2026-03-31')), (select facts from known), 'any day names the month');

-- A draft uses what the one before found, as long as it holds.
create function pg_temp.pending(as_of timestamptz default '2026-05-10Z') returns bigint language sql as $$ select count(*) from desk.preview_part('S1', '2026-04-01', 'corrections', as_of) $$;
select cmp_ok(pg_temp.pending('2026-03-20Z'), '>', 0::bigint, 'a month is looked at');
select is_empty($$select * from patrol.pending_corrections$$, 'but nothing is kept of one that is not over');
select set_config('test.pending', pg_temp.pending()::text, true) \g /dev/null
select results_eq($$select cardinality(corrections)::bigint, facts from patrol.pending_corrections$$, $$select pg_temp.pending(), facts from known$$, 'what a draft found is kept');
update patrol.pending_corrections set corrections = array['{"example": 1}'::jsonb];
select is(pg_temp.pending(), 1::bigint, 'the next draft takes it from there');
select is((select count(*) from desk.sheet_corrections('S1', '2026-04-01', '2026-05-10Z')), current_setting('test.pending')::bigint, 'a sheet that is issued does not');
select pg_temp.tap('C2', 'P2', '10:40') \g /dev/null
select cmp_ok(pg_temp.pending(), '>', 1::bigint, 'what changes is looked at again');
select desk.issue_sheet('S1', '2026-04-01', '2026-05-10Z') \g /dev/null
select is_empty($$select * from desk.preview_part('S1', '2026-03-01', 'corrections', '2026-05-10Z')$$, 'what was told since is not pending, although nothing has changed');
set local transaction_read_only = on;
select is((select count(*) from desk.preview_part('S1', '2026-04-01', 'corrections', '2026-05-10Z')), 0::bigint, 'a read-only transaction may ask too');
select lives_ok($$select desk.preview_part('S1', '2026-05-01', 'corrections', '2026-06-10Z')$$, 'also for what was not looked at yet');
select * from finish();
rollback;
