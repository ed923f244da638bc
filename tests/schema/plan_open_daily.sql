-- Duties are opened once a day, by the first heartbeat of the day, and one line's clash does not stop the others.
begin;
select plan(10);
\ir fixtures/plan_feed.psql
select pg_temp.import();
create function pg_temp.heartbeat() returns text language sql as $$
  select coalesce(refused, 'taken') from record.push(
    reader => 'H1', journal => '6f1d0f0e-0000-4000-8000-000000000001', first_entry => 1, lines => '{}', digests => '{}',
    boot_id => '6f1d0f0e-0000-4000-8000-000000000002', boottime_ns => 1000000000, realtime => now(), clock_error_us => 100,
    complete_through_ns => null, public_key => null, signature => null, health => '{}')
$$;
create temporary table before as select count(*) as duties, max(on_day) as furthest from patrol.duty;
select is((select count(*) from patrol.opening where problem is null), 1::bigint, 'an import opens them for its day');
delete from patrol.duty where on_day > current_date + 5;
select is(pg_temp.heartbeat() || (select max(on_day) <= current_date + 5 from patrol.duty), 'takentrue', 'a heartbeat of that day opens nothing');
update patrol.opening set opened_on = opened_on - 1;
select is(pg_temp.heartbeat(), 'taken', 'a heartbeat is taken');
select is((select count(*) from patrol.duty), (select duties from before), 'the first one of a day opens the duties of the 35 days to come');
delete from patrol.duty where on_day > current_date + 5;
select is(pg_temp.heartbeat(), 'taken', 'the next one is taken too');
select is((select max(on_day) <= current_date + 5 from patrol.duty), true, 'and opens nothing: that is for the next day');

-- A clash that no check saw when the plan was imported: on one date only.
update patrol.opening set opened_on = opened_on - 1;
insert into patrol.dispatch (shift_id, on_day, start, duration_minutes)
select shift_id, current_date + 20, '09:00', 60 from patrol.shift join patrol.line using (line_id) where line = 'L1' and shift = 'M';
select is(pg_temp.heartbeat(), 'taken', 'a heartbeat is taken when windows clash');
select is((select count(*) from patrol.duty where on_day = current_date + 20), 0::bigint, 'the date of the clash stays closed');
select is((select max(on_day) from patrol.duty), (select furthest from before), 'the dates after it are opened');
select matches((select problem from patrol.opening), 'overlap', 'what stood in the way is kept');
select * from finish();
rollback;
