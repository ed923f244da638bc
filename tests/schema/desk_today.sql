-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changed of today since an instant: the duties that a newly landed clock-in may have changed, whole, and no others.
begin;
\ir fixtures/district.psql
select plan(10);
select pg_temp.duty('L1', '09:00', 60, '{C1,C2}') \g /dev/null
select pg_temp.duty('L2', '09:00', 60, '{C3}') \g /dev/null
select pg_temp.duty('L3', '14:00', 60, '{C1}') \g /dev/null
-- A clock-in at a checkpoint that landed at an instant: as it was sent, and what it means.
create function pg_temp.landed(checkpoint text, badge text, at text, received text) returns void language plpgsql as $$
begin
  perform pg_temp.tap(checkpoint, badge, at, 'H1', '0', nextval('entry_number'));
  insert into patrol.clock_in (station_id, journal, entry, kind, uid, boot_id, boottime_ns, device_at, clock_error_us, auth, digest, received_at)
  select station_id, journal, entry, 'tap', uid, gen_random_uuid(), 1, sighting.at, 0, 'uid', sha256('x'), pg_temp.t(received)
    from patrol.sighting where entry = currval('entry_number');
  update patrol.sighting set received_at = pg_temp.t(received) where entry = currval('entry_number');
end $$;
create function pg_temp.news(since text, as_of text default '09:30') returns table (line text, checkpoint text, verdict text) language sql as $$
  select line, checkpoint, verdict from desk.today(as_of => pg_temp.t(as_of), received_since => pg_temp.t(since))
$$;
select is_empty($$select * from pg_temp.news('00:00')$$, 'nobody came: nothing changed');
select pg_temp.landed('C1', 'P1', '09:10', '09:11') \g /dev/null
select results_eq($$select * from pg_temp.news('09:11')$$, $$values ('L1', 'C1', 'on_time'), ('L1', 'C2', 'due')$$, 'one came: all visits of that duty');
select is_empty($$select * from pg_temp.news('09:11:01')$$, 'nothing since then');
select results_eq($$select line, checkpoint, verdict from desk.today(as_of => pg_temp.t('09:30'))$$,
  $$values ('L1', 'C1', 'on_time'), ('L1', 'C2', 'due'), ('L2', 'C3', 'due'), ('L3', 'C1', 'due')$$, 'the whole day, asked for without an instant');
select pg_temp.landed('C3', 'P3', '10:45', '10:46') \g /dev/null
select results_eq($$select line from pg_temp.news('10:46', '11:00')$$, $$values ('L2')$$, 'what may only explain a miss is news, too');
select results_eq($$select line from pg_temp.news('09:00', '11:00')$$, $$values ('L1'), ('L1'), ('L2')$$, 'an hour''s news');
select pg_temp.landed('C3', 'P3', '03:00', '11:10') \g /dev/null
select is_empty($$select * from pg_temp.news('11:10', '11:20')$$, 'what concerns no duty is none');
select pg_temp.landed('C1', 'P1', '13:55', '13:55:01') \g /dev/null
select results_eq($$select line, verdict from pg_temp.news('13:55', '13:56')$$, $$values ('L3', 'on_time')$$, 'the next duty at that place');
select results_eq($$select checkpoint from desk.recent_clock_ins(how_many => 10, received_since => pg_temp.t('11:10'))$$, $$values ('C1'), ('C3')$$, 'the feed since an instant');
select results_eq($$select checkpoint from desk.recent_clock_ins(how_many => 1, received_since => pg_temp.t('11:10'))$$, $$values ('C1')$$, 'no more than are wanted');
select * from finish();
rollback;
