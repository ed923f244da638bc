-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was owed stands once its duty has started: nobody changes or deletes it, not even who owns the tables.
begin;
\ir fixtures/plan_feed.psql
select plan(29);
select pg_temp.import('{"rosters.csv": "line,shift,crew,from,until\nL1,D,A,2020-01-01,"}') \g /dev/null
select opened from plan.open_duties(current_date - 40, current_date - 38) \gset
select cmp_ok(:opened, '>=', 9, 'days that are past');
create temporary table past as select d.*, l.line from patrol.duty d join patrol.line l using (line_id) where d.on_day < current_date - 30;
create temporary table future as select d.* from patrol.duty d where d.on_day > current_date + 2 and d.line_id = (select line_id from patrol.line where line = 'L1');
create function pg_temp.counts() returns text language sql as $$
  select concat_ws(' ', (select count(*) from patrol.duty), (select count(*) from patrol.visit), (select count(*) from patrol.duty_member), (select count(*) from patrol.duty_staffing))
$$;
select pg_temp.counts() as counts \gset
create function pg_temp.refused(command text, what text) returns text language sql as $$ select throws_ok(command, 'PT403', null, what) $$;
select pg_temp.refused('delete from patrol.duty where duty_id = (select min(duty_id) from past)', 'a started duty is not deleted');
select pg_temp.refused('delete from patrol.duty', 'nor with all others');
select pg_temp.refused('update patrol.duty set accept_until = accept_until + interval ''1 hour'' where duty_id = (select min(duty_id) from past)', 'nor changed');
select pg_temp.refused('update patrol.duty set starts_at = now() + interval ''1 day'', ends_at = now() + interval ''2 days'' where duty_id = (select min(duty_id) from past)', 'nor put off');
select pg_temp.refused('update patrol.visit set kind = ''ordinary'' where duty_id = (select min(duty_id) from past)', 'its visits are not changed');
select pg_temp.refused('delete from patrol.visit where duty_id = (select min(duty_id) from past)', 'nor deleted');
select pg_temp.refused(format('delete from patrol.%I', to_char(current_date - 39, '"visit_"YYYY"_"MM')), 'nor in the partition of their month');
select pg_temp.refused('delete from patrol.duty_member where duty_id in (select duty_id from past)', 'its members stay');
select pg_temp.refused('update patrol.duty_member set person_id = (select person_id from patrol.person where badge = ''P4'') where duty_id in (select duty_id from past) and person_id = (select person_id from patrol.person where badge = ''P2'')', 'and are who they were');
select pg_temp.refused('delete from patrol.duty_staffing where duty_id in (select duty_id from past)', 'its staffing stays');
select pg_temp.refused('update patrol.duty_staffing set count = 9 where duty_id in (select duty_id from past)', 'as it was');
select pg_temp.refused('truncate patrol.duty, patrol.acknowledgement', 'nothing is truncated');
select pg_temp.refused('truncate patrol.visit', 'no visits');
select pg_temp.refused(format('truncate patrol.%I', to_char(current_date - 39, '"visit_"YYYY"_"MM')), 'none of a month');
select pg_temp.refused('truncate patrol.duty_member', 'no members');
select pg_temp.refused('truncate patrol.duty_staffing', 'no staffing');
select is(pg_temp.counts(), :'counts', 'all is there');

-- Days to come are the plan's; and what belongs to a duty goes with it.
select lives_ok('update patrol.duty set late_grace_minutes = 7 where duty_id in (select duty_id from future)', 'a duty to come may change');
select lives_ok('delete from patrol.duty where duty_id in (select duty_id from future)', 'and go');
select is_empty('select from patrol.visit v where not exists (select from patrol.duty d where d.duty_id = v.duty_id)', 'with its visits');
select is_empty('select from patrol.duty_member v where not exists (select from patrol.duty d where d.duty_id = v.duty_id)', 'its members');
select is_empty('select from patrol.duty_staffing v where not exists (select from patrol.duty d where d.duty_id = v.duty_id)', 'and its staffing');
select plan.open_duties(null, null) \g /dev/null
select is(pg_temp.counts(), :'counts', 'and is opened again');

-- Triggers stand for foreign keys.
select throws_ok('insert into patrol.visit select station_id, 1, checkpoint_id, on_day, position, round, kind from patrol.visit limit 1', '23503', null, 'a visit has a duty');
select throws_ok('insert into patrol.visit select station_id, duty_id, 1, on_day, 999, round, kind from patrol.visit limit 1', '23503', null, 'and a checkpoint');
select throws_ok('insert into patrol.duty_member select station_id, duty_id, 1 from patrol.duty limit 1', '23503', null, 'a member is somebody');
select throws_ok('delete from patrol.checkpoint where checkpoint = ''D1''', '23503', null, 'a checkpoint that is owed stays');
select throws_ok('delete from patrol.person where badge = ''P1''', '23503', null, 'and a person on a crew');
select * from finish();
rollback;
