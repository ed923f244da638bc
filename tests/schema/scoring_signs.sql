-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is evidence, and what is not: truth tables of the signs, and decisions on them.
begin;
\ir fixtures/district.psql
select plan(43);
-- C1 and C2 lie 480 m apart, C3 is 1,000 m from C1, C4 lies nowhere. A degree of longitude on the equator: 111,195 m.
update patrol.checkpoint set lon = case checkpoint when 'C1' then 0 when 'C2' then 480 / 111195.08 when 'C3' then 999.9 / 111195.08 end,
                             lat = case when checkpoint <> 'C4' then 0 end;
select is(round(scoring.metres_between(0, 0, 1, 0)), 111195::double precision, 'a degree on the equator');
select is(round(scoring.metres_between(104, 29, 104, 30)), 111195::double precision, 'a degree of a meridian, anywhere');
select is(scoring.metres_between(104, 29, 104, 29), 0::double precision, 'no distance');
select is(scoring.metres_between(104, 29, null, 29), null, 'a place without coordinates is nowhere');
select is(round(scoring.metres_between(0, 0, 180, 0)), 20015114::double precision, 'half around');

create function pg_temp.fast(since text default '08:00', until text default '20:00') returns text language sql as $$
  select string_agg(concat_ws(' ', person.badge, before.checkpoint, place.checkpoint, metres, seconds), ', ' order by at)
    from scoring.travel_signs(from_at => pg_temp.t(fast.since), to_at => pg_temp.t(fast.until)) as sign
    join patrol.person using (person_id)
    join patrol.checkpoint as place on place.checkpoint_id = sign.checkpoint_id
    join patrol.checkpoint as before on before.checkpoint_id = sign.before_checkpoint_id
$$;
create function pg_temp.none() returns void language sql as $$ delete from patrol.sighting $$;

-- Too fast: 1,000 m at 60 km/h take a minute.
select pg_temp.tap('C1', 'P1', '09:00'), pg_temp.tap('C3', 'P1', '09:01', reader => 'H2') \g /dev/null
select is(pg_temp.fast(), null, 'a kilometre in a minute is 60 km/h: not faster');
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C3', 'P1', '10:00:59', reader => 'H2') \g /dev/null
select is(pg_temp.fast(), 'P1 C1 C3 1000 59.0', 'a second less is');
select is(pg_temp.fast(since => '10:00:59'), 'P1 C1 C3 1000 59.0', 'the span holds its beginning, and what was before it is known');
select is(pg_temp.fast(until => '10:00:59'), null, 'and not its end');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00', off_by => '0.5 s'), pg_temp.tap('C3', 'P1', '10:00:59', reader => 'H2', off_by => '0.5 s') \g /dev/null
select is(pg_temp.fast(), null, 'what clocks may be off is the person''s');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C2', 'P1', '10:00:01', reader => 'H2') \g /dev/null
select is(pg_temp.fast(), null, '480 m: near enough for a place that is marked a little off');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C4', 'P1', '10:00:01', reader => 'H2'), pg_temp.tap('C3', 'P2', '10:00:02', reader => 'H2') \g /dev/null
select is(pg_temp.fast(), null, 'not to a place that is nowhere, nor of two people');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C3', 'P1', '10:00', reader => 'H2') \g /dev/null
select is(pg_temp.fast(), 'P1 C1 C3 1000 0.0', 'at the same time');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C3', 'P1', '10:00:30') \g /dev/null
select is(pg_temp.fast(), null, 'one handheld within 30 s: that is a burst');
select pg_temp.tap('C1', 'P1', '10:01:01') \g /dev/null
select is(pg_temp.fast(), 'P1 C3 C1 1000 31.0', 'a second later it is a journey');

-- Bursts.
create function pg_temp.bursts(since text default '08:00', until text default '20:00') returns text language sql as $$
  select string_agg(concat_ws(' ', reader.reader, before.checkpoint, pg_temp.clock(before_at), place.checkpoint, metres, seconds, places), ', ' order by at)
    from scoring.burst_signs(from_at => pg_temp.t(bursts.since), to_at => pg_temp.t(bursts.until)) as sign
    join patrol.reader using (reader_id)
    join patrol.checkpoint as place on place.checkpoint_id = sign.checkpoint_id
    join patrol.checkpoint as before on before.checkpoint_id = sign.before_checkpoint_id
$$;
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C2', 'P1', '10:00:30'), pg_temp.tap('C3', 'P1', '10:01') \g /dev/null
select is(pg_temp.bursts(), 'H1 C1 10:00:00 C3 1000 60.0 3', 'each within 30 s of the one before: one burst, at what lies furthest');
select is(pg_temp.bursts(since => '10:00:01'), null, 'a burst belongs to when it begins');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C3', 'P1', '10:00:30.001') \g /dev/null
select is(pg_temp.bursts(), null, 'a little later is none');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00'), pg_temp.tap('C3', 'P1', '10:00:05', reader => 'H2') \g /dev/null
select is(pg_temp.bursts(), null, 'nor what two readers read');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00', reader => 'F1'), pg_temp.tap('C3', 'P1', '10:00:05', reader => 'F1') \g /dev/null
select is(pg_temp.bursts(), null, 'nor a reader that is carried from place to place as a fixed one');
select pg_temp.none() \g /dev/null
select pg_temp.tap('C1', null, '10:00'), pg_temp.tap('C3', null, '10:00:05') \g /dev/null
select is(pg_temp.bursts(), 'H1 C1 10:00:00 C3 1000 5.0 2', 'whoever carried it, or nobody known');
update patrol.checkpoint set lon = 199 / 111195.08 where checkpoint = 'C3';
select is(pg_temp.bursts(), null, 'within 200 m two tags may hang side by side');
update patrol.checkpoint set lon = 999.9 / 111195.08 where checkpoint = 'C3';

-- Clocks set back: an hour by the clock, while ten seconds passed.
create function pg_temp.entry(number bigint, kind text, boot_seconds numeric, device text, boot uuid default 'bbbbbbbb-0000-4000-8000-000000000001')
returns void language sql as $$
  insert into patrol.clock_in (station_id, entry, boottime_ns, clock_error_us, device_at, received_at, journal, boot_id, kind, uid, auth, digest)
  select journal.station_id, entry.number, entry.boot_seconds * 1000000000, 16000000, pg_temp.t(entry.device), '2026-03-05 12:00Z', journal.journal, entry.boot,
         entry.kind, case entry.kind when 'tap' then '04AABBCC' end, case entry.kind when 'tap' then 'uid' else 'none' end, sha256('')
    from patrol.journal join patrol.reader using (reader_id) where reader.reader = 'H1'
$$;
create function pg_temp.set_back() returns text language sql as $$
  select string_agg(concat_ws(' ', reader.reader, seconds, pg_temp.clock(before_at)), ', ' order by sign)
    from scoring.clock_signs(from_at => '2026-03-05Z', to_at => '2026-03-06Z') join patrol.reader using (reader_id)
$$;
select pg_temp.entry(1, 'tap', 100, '10:00'), pg_temp.entry(2, 'clock_step', 110, '09:00:10') \g /dev/null
select is(pg_temp.set_back(), 'H1 3600.0 09:00:10', 'an hour back');
select pg_temp.entry(3, 'clock_step', 120, '10:00:20'), pg_temp.entry(4, 'clock_step', 130, '09:59:30') \g /dev/null
select is(pg_temp.set_back(), 'H1 3600.0 09:00:10', 'forward again, and a minute back: neither is');
select pg_temp.entry(5, 'clock_step', 10, '08:00', 'bbbbbbbb-0000-4000-8000-000000000002') \g /dev/null
select is(pg_temp.set_back(), 'H1 3600.0 09:00:10', 'what another boot''s clock said is no evidence');
select pg_temp.entry(6, 'start', 20, '07:00', 'bbbbbbbb-0000-4000-8000-000000000002') \g /dev/null
select is(pg_temp.set_back(), 'H1 3600.0 09:00:10', 'only steps are told');

-- Cards of people who are said to be elsewhere.
create function pg_temp.absent() returns text language sql as $$
  select string_agg(concat_ws(' ', sign.kind, badge, checkpoint, pg_temp.clock(at)), ', ' order by sign.kind, at)
    from scoring.absence_signs(from_at => '2026-03-05Z', to_at => '2026-03-06Z') as sign join patrol.person using (person_id) join patrol.checkpoint using (checkpoint_id)
$$;
select pg_temp.none() \g /dev/null
select pg_temp.duty('L1', '09:00', 60, '{C1,C2}', '{P1}') \g /dev/null
select pg_temp.tap('C3', 'P1', '09:10'), pg_temp.tap('C1', 'P1', '09:20'), pg_temp.tap('C1', 'P2', '09:20'), pg_temp.tap('C3', 'P1', '10:00') \g /dev/null
select is(pg_temp.absent(), null, 'nobody is excused');
select pg_temp.excuse('L1', null, '09:15', '12:00', approved => false) \g /dev/null
select is(pg_temp.absent(), null, 'nor by what nobody approved');
select pg_temp.excuse('L1', null, '09:15', '12:00') \g /dev/null
select is(pg_temp.absent(), 'excused P1 C1 09:20:00', 'the first of who stands on the crew while it covers the duty, and of nobody else');
update patrol.person set valid_until = '2026-03-04' where badge = 'P2';
select is(pg_temp.absent(), 'excused P1 C1 09:20:00, gone P2 C1 09:20:00', 'the last day is over');
update patrol.person set valid_until = '2026-03-05' where badge = 'P2';
select is(pg_temp.absent(), 'excused P1 C1 09:20:00', 'the last day is a day of service');
update patrol.person set valid_until = null, in_feed = false where badge = 'P2';
update patrol.membership set during = tstzrange(null, '2026-03-05 09:00Z') where person_id = (select person_id from patrol.person where badge = 'P2');
select is(pg_temp.absent(), 'excused P1 C1 09:20:00, gone P2 C1 09:20:00', 'who left the bureau');

-- Alarms, and what the desk is told.
insert into patrol.alarm (station_id, reader_id, journal, kind, entry, raised_at, detail)
select journal.station_id, journal.reader_id, journal.journal, found.kind, 7, '2026-03-05 11:00Z', 'found ' || found.kind
  from patrol.journal join patrol.reader using (reader_id), unnest('{fork,broken_chain,gap,disk_full,replayed,new_journal}'::text[]) as found (kind) where reader.reader = 'H1';
select results_eq($$select kind, detail from desk.signs('2026-03-05Z', '2026-03-06Z', 'S1') where at = '2026-03-05 11:00Z' order by kind$$,
  $$values ('broken_chain', 'found broken_chain'), ('fork', 'found fork'), ('replayed', 'found replayed')$$, 'of alarms those that may be somebody''s doing');
select is((select count(*) from desk.signs('2026-03-05Z', '2026-03-06Z', 'S2')), 0::bigint, 'by the unit of the reader');
select throws_ok($$select * from desk.signs('2026-03-05Z', '2026-03-06Z', 'S9')$$, 'PT400', null, 'a unit that is not there');

-- Decisions: one after the other, each kept.
create function pg_temp.decide(decision text, comment text, badge text) returns text language plpgsql as $$
declare
  code text;
begin
  perform desk.decide_sign(sign => sign.sign, at => sign.at, decision => decide.decision, comment => decide.comment, by_badge => decide.badge)
     from desk.signs('2026-03-05Z', '2026-03-06Z', null) as sign where sign.kind = 'excused';
  return 'kept';
exception when sqlstate 'PT400' then
  get stacked diagnostics code = pg_exception_detail;
  return code;
end $$;
select is(pg_temp.decide('guilty', '不行', 'P4'), 'sign_decision', 'nobody is guilty here');
select is(pg_temp.decide('explained', E' \n', 'P4') || ' ' || pg_temp.decide('explained', repeat('长', 1001), 'P4'), 'sign_comment sign_comment', 'a decision says why, in a thousand characters');
select is(pg_temp.decide('explained', '本人途经', 'P1'), 'own_sign badge=P1', 'never by whom it is about');
select is(pg_temp.decide('watch', ' 再看 ', 'P4') || ' ' || pg_temp.decide('explained', '出警途中打卡', 'P3'), 'kept kept', 'by others');
select results_eq($$select d.decision, d.comment, d.by_badge from desk.signs('2026-03-05Z', '2026-03-06Z', null) as s, desk.sign_decisions(s.sign) as d where s.kind = 'excused'$$,
  $$values ('explained', '出警途中打卡', 'P3'), ('watch', '再看', 'P4')$$, 'all are kept, the newest first');
select results_eq($$select decision, decisions from desk.signs('2026-03-05Z', '2026-03-06Z', null) where kind = 'excused'$$, $$values ('explained', 2)$$, 'the newest holds');
select throws_ok($$update patrol.sign_decision set comment = '改'$$, 'PT403', null, 'and stands');
select is_empty($$select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                   where n.nspname in ('scoring', 'record', 'plan') and (p.prosrc ~ 'sign_decision' or (p.proname !~ '_signs$' and p.prosrc ~ '_signs\s*\('))$$,
  'no verdict and no score reads signs, nor what was decided of them');
select * from finish();
rollback;
