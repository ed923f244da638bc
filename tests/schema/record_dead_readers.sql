-- SPDX-License-Identifier: GPL-3.0-or-later
-- A dead reader must never cost an officer a point; one that listened tells who did not come.
begin;
\ir fixtures/district.psql
\ir fixtures/push.psql
set local search_path = public, patrol, pg_temp; -- wherever pgTAP was installed
select plan(18);
-- The reader of C1 is off from the 4th, 08:00, to the 6th, 08:00; that of C2 listens all along.
select pg_temp.hang('F8', 'C1', '2026-03-02 12:00'), pg_temp.hang('F9', 'C2', '2026-03-02 12:00'), pg_temp.card('0400A1B1', 'P1') \g /dev/null
select pg_temp.duty('L1', '2026-03-03 09:00', 120, '{C1,C2}'), pg_temp.duty('L1', '2026-03-04 09:00', 120, '{C1,C2}'), pg_temp.duty('L1', '2026-03-05 09:00', 120, '{C1,C2}'),
       pg_temp.duty('L1', '2026-03-06 06:00', 60, '{C1,C2}', late => 30), pg_temp.duty('L1', '2026-03-06 09:00', 120, '{C1,C2}') \g /dev/null
create table entry (reader text, entry bigint, line text, digest bytea);
create function pg_temp.journal(reader text) returns uuid language sql immutable as $$ select ('cccccccc-0000-4000-8000-0000000000' || right(reader, 2))::uuid $$;
create function pg_temp.say(reader text, kind text, at text, uid text default '-') returns void language plpgsql as $$
declare
  number constant bigint := (select count(*) + 1 from entry e where e.reader = say.reader);
  line constant text := format('%s %s %s bbbbbbbb-0000-4000-8000-000000000001 %s %s 120 %s', number, kind, uid, number * 1000000000,
                               to_char(pg_temp.t(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), case kind when 'tap' then 'uid' else 'none' end);
begin
  insert into entry select say.reader, number, line, sha256(convert_to(encode(coalesce((select e.digest from entry e where e.reader = say.reader and e.entry = number - 1),
    sha256(convert_to(pg_temp.journal('x0' || right(say.reader, 1))::text, 'UTF8'))), 'hex') || line, 'UTF8'));
end $$;
create function pg_temp.send(reader text, first bigint, last bigint, complete boolean) returns text language sql as $$
  select coalesce(p.refused || ': ' || p.detail, 'holds ' || p.holds_through)
    from (select array_agg(e.line order by e.entry) as lines, array_agg(e.digest order by e.entry) as digests from entry e where e.reader = send.reader and e.entry between first and last) as b,
         record.push(reader => send.reader, journal => pg_temp.journal('x0' || right(send.reader, 1)), first_entry => first, lines => b.lines, digests => b.digests,
                     boot_id => 'bbbbbbbb-0000-4000-8000-000000000001', boottime_ns => 1000000000000000, realtime => now(), clock_error_us => 120,
                     complete_through_ns => case when complete then 1000000000000000 end, public_key => null, signature => null, health => '{"undelivered": 0, "reader_state": "listening"}') as p
$$;
select pg_temp.say(reader, 'start', '2026-03-02 12:00'), pg_temp.say(reader, 'listening', '2026-03-02 12:00:01'), pg_temp.say(reader, 'tap', '2026-03-03 10:00', '0400A1B1') from unnest('{F8,F9}'::text[]) as reader \g /dev/null
select pg_temp.say('F8', 'deaf', '2026-03-04 08:00'), pg_temp.say('F8', 'start', '2026-03-06 07:59:58'), pg_temp.say('F8', 'listening', '2026-03-06 08:00') \g /dev/null
select pg_temp.say('F9', 'tap', '2026-03-05 10:00', '0400A1B1') \g /dev/null

create function pg_temp.told() returns table (day text, checkpoint text, verdict text, reason text) language sql as $$
  select to_char(d.starts_at at time zone 'UTC', 'DD HH24:MI'), c.checkpoint::text, v.verdict, split_part(v.reason, ' ', 1)
    from scoring.visits(from_day => '2026-03-01', through_day => '2026-03-31', unit => null, as_of => '2026-03-31Z') as v
    join patrol.duty d using (duty_id) join patrol.checkpoint c using (checkpoint_id) order by 1, 2
$$;
select is((select count(*) from pg_temp.told() where verdict = 'no_data' and reason = 'silent'), 10::bigint, 'before their journals arrive both are silent');
select is(pg_temp.send('F9', 1, 3, false), 'holds 3', 'F9 delivers');
select is(pg_temp.send('F9', 4, 4, true), 'holds 4', 'all it has');
select is(pg_temp.send('F8', 1, 4, false), 'holds 4', 'F8 delivers that it went deaf,');
select results_eq($$select distinct checkpoint, verdict, reason from pg_temp.told() where checkpoint = 'C1' and day > '04'$$, $$values ('C1', 'no_data', 'silent')$$, 'of which nothing follows yet');
select is(pg_temp.send('F8', 5, 6, true), 'holds 6', 'and two days later that it listens again');
create table verdict as select * from pg_temp.told();
select results_eq('select * from verdict', $$values
  ('03 09:00', 'C1', 'on_time', 'in_window'), ('03 09:00', 'C2', 'on_time', 'in_window'),
  ('04 09:00', 'C1', 'no_data', 'out_of_service'), ('04 09:00', 'C2', 'missed', 'nobody_came'),
  ('05 09:00', 'C1', 'no_data', 'out_of_service'), ('05 09:00', 'C2', 'on_time', 'in_window'),
  ('06 06:00', 'C1', 'no_data', 'out_of_service'), ('06 06:00', 'C2', 'missed', 'nobody_came'),
  ('06 09:00', 'C1', 'missed', 'nobody_came'), ('06 09:00', 'C2', 'missed', 'nobody_came')$$,
  'what nobody reached while the reader was off has no data; where it listened it was missed');
select results_eq($$select v.reason from pg_temp.verdicts() as v where v.checkpoint = 'C1' and v.verdict = 'no_data' limit 1$$,
  $$values ('out_of_service reader=F8 since=2026-03-04T08:00:00Z until=2026-03-06T08:00:00Z')$$, 'from instant to instant');
select pg_temp.send('F8', 3, 6, true), pg_temp.send('F8', 1, 6, true), pg_temp.send('F9', 1, 4, true) \g /dev/null
select results_eq('select * from pg_temp.told()', 'select * from verdict', 'sending all again changes no verdict');

-- Settled or not, the verdicts are the same, and the score pays for nothing that the reader did not hear
select record.settle_duties(instant => now(), at_most => 100) as settled \gset
select cmp_ok(:settled, '>=', 5, 'duties that are over are settled');
select results_eq('select * from pg_temp.told()', 'select * from verdict', 'which changes no verdict');
select results_eq($$select no_data, missed, on_time from scoring.scores(month => '2026-03-01', of_what => 'lines', unit => null, as_of => '2026-03-31Z') where subject = 'L1'$$,
  $$values (3, 4, 3)$$, 'the score counts what was missed, not what was not heard');

-- A journal that was lost: the next one says since when nothing is known
select pg_temp.hang('F7', 'C3', '2026-03-04 10:00'), pg_temp.duty('L3', '2026-03-04 08:30', 60, '{C3}', late => 0), pg_temp.duty('L3', '2026-03-05 09:00', 120, '{C3}'), pg_temp.duty('L3', '2026-03-07 09:00', 120, '{C3}') \g /dev/null
insert into patrol.journal (journal, station_id, reader_id, head_digest, first_seen_at) select gen_random_uuid(), plan.station_of(unit_id), reader_id, sha256('lost'), '2026-03-01Z' from patrol.reader where reader = 'F7';
select pg_temp.say('F7', 'start', '2026-03-06 10:00'), pg_temp.say('F7', 'listening', '2026-03-06 10:00:01') \g /dev/null
select is(pg_temp.send('F7', 1, 2, true), 'holds 2', 'a reader begins a further journal');
select results_eq($$select * from pg_temp.told() where checkpoint = 'C3'$$, $$values ('04 08:30', 'C3', 'missed', 'nobody_came'), ('05 09:00', 'C3', 'no_data', 'out_of_service'), ('07 09:00', 'C3', 'missed', 'nobody_came')$$,
  'what it had delivered is known, what follows until it listens again is not');
select results_eq($$select kind, reader from desk.alarms(null, null)$$, $$values ('new_journal', 'F7')$$, 'and somebody is to look at it');

-- Entries that were lost: somebody's tap may have been among them
select pg_temp.hang('F6', 'C4', '2026-03-02 12:00'), pg_temp.duty('L4', '2026-03-03 09:00', 120, '{C4}'), pg_temp.duty('L4', '2026-03-04 09:00', 120, '{C4}'), pg_temp.duty('L4', '2026-03-05 09:00', 120, '{C4}') \g /dev/null
select pg_temp.say('F6', kind, at, case kind when 'tap' then '0400A1B1' else '-' end)
  from (values ('listening', '2026-03-02 12:00:01'), ('tap', '2026-03-03 20:00'), ('tap', '2026-03-04 10:00'), ('tap', '2026-03-04 20:00')) as v(kind, at) \g /dev/null
create table lost_line as select * from entry where reader = 'F6' and entry = 3;
update entry set line = null where reader = 'F6' and entry = 3;
select is(pg_temp.send('F6', 1, 4, true), 'holds 4', 'a reader lost an entry');
select results_eq($$select day, verdict, reason from pg_temp.told() where checkpoint = 'C4'$$, $$values ('03 09:00', 'missed', 'nobody_came'), ('04 09:00', 'no_data', 'out_of_service'), ('05 09:00', 'missed', 'nobody_came')$$,
  'what it may have read then has no data; before and after it is known');
update entry set line = l.line from lost_line l where entry.reader = 'F6' and entry.entry = 3;
select pg_temp.send('F6', 1, 4, true) \g /dev/null
select results_eq($$select verdict from pg_temp.told() where checkpoint = 'C4' and day like '04%'$$, $$values ('on_time')$$, 'when it turns up after all, so does the officer');
select * from finish();
rollback;
