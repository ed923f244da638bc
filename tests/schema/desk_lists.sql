-- SPDX-License-Identifier: GPL-3.0-or-later
-- The lists of the desk: units, checkpoints, readers, clock-ins, months.
begin;
\ir fixtures/district.psql
select plan(20);
select pg_temp.duty('L1', '09:00', 60, '{C1}'), pg_temp.duty('L1', '2026-05-01 09:00', 60, '{C1}')
  from (select record.ensure_month('patrol.visit', '2026-05-01')) as made \g /dev/null
select results_eq('select * from desk.units()',
  $$values ('B', '分局', 'bureau', null, false, 'UTC'), ('S1', '一所', 'station', 'B', true, 'UTC'), ('S1a', '社区', 'community', 'S1', false, 'UTC'), ('S2', '二所', 'station', 'B', false, 'UTC')$$,
  'units, each above those below it, with the zone they live by');
update patrol.unit set in_feed = false where unit = 'S2';
select is((select count(*) from desk.units()), 3::bigint, 'without those that left the feed');
select results_eq('select * from desk.months()', $$values ('2026-05-01'::date), ('2026-03-01')$$, 'months that have duties, newest first');
insert into patrol.zone (zone, name, unit_id) select 'Z1', '一区', unit_id from patrol.unit where unit = 'S1';
update patrol.checkpoint set zone_id = (select zone_id from patrol.zone), category = '内保单位', lon = 104.7, lat = 29.3 where checkpoint = 'C1';
update patrol.checkpoint set in_feed = false where checkpoint = 'C3';
select results_eq('select * from desk.checkpoints()',
  $$values ('C1', '点C1', 'S1', '一所', 'Z1', '一区', 'must_reach', '内保单位', 1, 104.7::float8, 29.3::float8),
           ('C2', '点C2', 'S1', '一所', null, null, 'standing', null, 2, null, null), ('C4', '点C4', 'S1', '一所', null, null, 'ordinary', null, null, null, null)$$,
  'checkpoints of the feed');

-- Readers and their state.
insert into patrol.placement select r.reader_id, c.checkpoint_id, tstzrange('2026-03-05Z', null) from patrol.reader r, patrol.checkpoint c where reader = 'F1' and checkpoint = 'C2';
insert into patrol.reader (reader, kind, unit_id, valid_from, valid_until)
  select code, 'handheld', unit_id, since, until from patrol.unit, (values ('N1', null::date, null::date), ('O1', null, '2026-03-04'::date), ('O2', '2026-03-06', null), ('W1', '2026-03-05', '2026-03-05')) as v (code, since, until) where unit = 'S1';
insert into patrol.reader_state (reader_id, last_seen_at, complete_through, undelivered, state)
  select reader_id, '2026-03-01Z', '2026-03-01Z', null, 'downloaded' from patrol.reader where reader = 'W1';
update patrol.reader_state set last_seen_at = '2026-03-05 09:00Z', complete_through = '2026-03-05 08:59:59.5Z';
update patrol.reader_state set state = 'deaf', undelivered = 7 where reader_id = (select reader_id from patrol.reader where reader = 'H2');
select results_eq($$select reader, kind, unit, checkpoint, last_seen, complete_through, undelivered, clock_offset_ms, state from desk.readers('2026-03-05 09:05Z')$$,
  $$values ('F1', 'fixed', 'S1', 'C2', '2026-03-05 09:00Z'::timestamptz, '2026-03-05 08:59:59.5Z'::timestamptz, 0::bigint, 5::bigint, 'listening'),
           ('H1', 'handheld', 'S1', null, '2026-03-05 09:00Z', '2026-03-05 08:59:59.5Z', 0, 5, 'listening'),
           ('H2', 'handheld', 'S1', null, '2026-03-05 09:00Z', '2026-03-05 08:59:59.5Z', 7, 5, 'deaf'),
           ('N1', 'handheld', 'S1', null, null, null, null, null, 'never_seen'), ('O1', 'handheld', 'S1', null, null, null, null, null, 'out_of_service'),
           ('O2', 'handheld', 'S1', null, null, null, null, null, 'out_of_service'),
           ('W1', 'handheld', 'S1', null, '2026-03-05 09:00Z', '2026-03-05 08:59:59.5Z', null, null, 'downloaded')$$, 'readers, and how they are');
select results_eq($$select state from desk.readers('2026-03-05 09:05:00.000001Z') where reader in ('F1', 'H2')$$, $$values ('silent'), ('silent')$$, 'silent after five minutes');
update patrol.reader set in_feed = false where reader = 'F1';
select is((select state from desk.readers('2026-03-05 09:05Z') where reader = 'F1'), 'out_of_service', 'one that left the feed is out of service');
select results_eq($$select * from desk.csv_readers('2026-03-05 09:05Z') where reader in ('H2', 'N1')$$,
  $$values ('H2', 'handheld', 'S1', null, '2026-03-05T09:00:00Z', '2026-03-05T08:59:59.5Z', '7', '5', 'deaf'), ('N1', 'handheld', 'S1', null, null, null, null, null, 'never_seen')$$, 'as text');
select is((select checkpoint from desk.readers('2026-03-04 23:59Z') where reader = 'F1'), null, 'where a reader hangs is asked for that instant');

-- Clock-ins.
create function pg_temp.record(reader text, entry bigint, at text, received text, what text default 'tap') returns void language sql as $$
  insert into patrol.clock_in (station_id, entry, device_at, received_at, journal, kind, uid, auth, digest)
  select station_id, record.entry, pg_temp.t(at), pg_temp.t(received), journal, what, case what when 'tap' then '04AABBCC' end, 'uid', sha256('x')
    from patrol.journal join patrol.reader using (reader_id) where reader.reader = record.reader;
  insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, person_id, card_id, received_at, journal, clock, uid)
  select station_id, record.entry, pg_temp.t(at), '0', reader_id, (select c.checkpoint_id from patrol.checkpoint c where c.checkpoint = 'C1'), (select person_id from patrol.person where badge = 'P1'), 1,
         pg_temp.t(received), journal, 'synchronised', '04AABBCC'
    from patrol.journal join patrol.reader using (reader_id) where reader.reader = record.reader and what = 'tap'
$$;
select pg_temp.record('H1', 1, '08:00', '2026-03-05 08:00', 'start'), pg_temp.record('H1', 2, '10:00', '2026-03-05 10:00:01'), pg_temp.record('H1', 3, '10:05', '2026-03-05 10:06'),
       pg_temp.record('H2', 1, '09:00', '2026-03-20 10:00'), pg_temp.record('H2', 2, '11:00', '2026-03-20 10:00') \g /dev/null
update patrol.sighting set event_id = (select event_id from patrol.event) where entry = 3;
update patrol.reader_state set last_seen_at = '2026-03-20 12:00Z';
select results_eq($$select * from desk.recent_clock_ins(3)$$,
  $$values (pg_temp.t('11:00'), pg_temp.t('2026-03-20 10:00'), 'H2', 'handheld', '04AABBCC', 'C1', '点C1', 'P1', '张三', 'officer', null, null, 'synchronised'),
           (pg_temp.t('09:00'), pg_temp.t('2026-03-20 10:00'), 'H2', 'handheld', '04AABBCC', 'C1', '点C1', 'P1', '张三', 'officer', null, null, 'synchronised'),
           (pg_temp.t('10:05'), pg_temp.t('10:06'), 'H1', 'handheld', '04AABBCC', 'C1', '点C1', 'P1', '张三', 'officer', 'E1', '可疑车辆', 'synchronised')$$,
  'the newest by receipt, however long ago; a start of the agent is no clock-in');
select is((select count(*) from desk.recent_clock_ins(100)), 4::bigint, 'all there are when there are fewer');
select is_empty($$select * from desk.recent_clock_ins(0)$$, 'none when none is asked for');
select results_eq($$select * from desk.csv_clock_ins(pg_temp.t('10:00'), pg_temp.t('11:00'))$$,
  $$values ('H1', '00000000-0000-4000-8000-000000000002', '2', '2026-03-05T10:00:00Z', '2026-03-05T10:00:01Z', '04AABBCC', 'C1', 'P1', null, 'synchronised', 'uid'),
           ('H1', '00000000-0000-4000-8000-000000000002', '3', '2026-03-05T10:05:00Z', '2026-03-05T10:06:00Z', '04AABBCC', 'C1', 'P1', 'E1', 'synchronised', 'uid')$$,
  'clock-ins from an instant, inclusive, to another, exclusive');
select results_eq($$select unnest(proargnames[3:]) collate "default" from pg_proc where oid = 'desk.csv_clock_ins'::regproc$$,
  $$select unnest('{reader,journal,entry,at,received_at,uid,checkpoint,badge,event,clock,auth}'::text[])$$, 'the columns of patrolctl clock-ins export');
update patrol.sighting set checkpoint_id = null, person_id = null, card_id = null where entry = 2;
select is((select count(*) from desk.csv_clock_ins('2026-03-01Z', '2026-04-01Z')), 4::bigint, 'what nobody knows yet is there too');

select is(desk.schema_version(), (select max(number) from patrol.migration), 'the schema''s version');
select is((select count(*) from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname in ('desk', 'scoring') and obj_description(p.oid) is null), 0::bigint, 'every function says what it does');
select is((select count(*) from pg_proc p join pg_namespace n on n.oid = pronamespace
            where nspname = 'desk' and proname <> 'connection' and has_function_privilege('patrol_viewer', p.oid, 'execute') and not (prosecdef and proconfig[1] = 'search_path=patrol, pg_temp')), 0::bigint,
  'what a role may call runs with the owner''s rights and a fixed search path, but for what a session is told of itself');
set local role patrol_viewer;
select count(*) as units from desk.units() \gset
reset role;
select is(:units, 3, 'a viewer looks through functions');
select is((select count(*) from pg_class c join pg_namespace n on n.oid = relnamespace, unnest('{patrol_agent,patrol_viewer,patrol_editor,patrol_auditor}'::name[]) as role
            where nspname = 'patrol' and relkind in ('r', 'p') and has_table_privilege(role, c.oid, 'select,insert,update,delete')), 0::bigint, 'and not into tables');
select * from finish();
rollback;
