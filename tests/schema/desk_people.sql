-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list of people: who can sign at a desk, who is in a unit.
begin;
\ir fixtures/district.psql
select plan(7);
update patrol.person set valid_from = '2026-01-01', valid_until = '2026-12-31' where badge = 'P2';
select results_eq($$select * from desk.people(null)$$,
  $$values ('P1', '张三', 'officer', 'S1', '一所', null::date, null::date), ('P2', '李四', 'auxiliary', 'S1', '一所', '2026-01-01', '2026-12-31'),
           ('P3', '王五', 'auxiliary', 'S1a', '社区', null, null), ('P4', '赵六', 'officer', 'S2', '二所', null, null)$$, 'everyone, by badge, with the days they serve');
select results_eq($$select badge from desk.people('S1')$$, $$values ('P1'), ('P2'), ('P3')$$, 'those of a unit and below it');
select results_eq($$select badge from desk.people('S1a')$$, $$values ('P3')$$, 'and not those above it');
update patrol.membership set during = '(,2026-03-05Z)' where person_id = (select person_id from patrol.person where badge = 'P3');
insert into patrol.membership (person_id, unit_id, during)
select person_id, unit_id, '[2026-03-05Z,)' from patrol.person, patrol.unit where badge = 'P3' and unit = 'S2';
select results_eq($$select unit_name from desk.people(null) where badge = 'P3'$$, $$values ('二所')$$, 'who was moved is where they are now, once');
update patrol.person set in_feed = false where badge = 'P4';
select results_eq($$select badge from desk.people('S2')$$, $$values ('P3')$$, 'without those that left the feed');
select throws_ok($$select * from desk.people('S9')$$, 'PT400', 'there is no unit "S9"', 'an unknown unit is refused');
set local role patrol_viewer;
select count(*) as people from desk.people(null) \gset
reset role;
select is(:people, 3, 'a viewer may ask');
select * from finish();
rollback;
