-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a settlement is worked out from is written only by who sees all that is settled.
begin isolation level repeatable read;
\ir fixtures/readers.psql
select plan(7);
select register_all();
select write(journal(1), chip('A1'), '2024-05-01 04:00:00Z') \g /dev/null
create function refused(command text, what text) returns text language sql as $$
  select throws_ok(command, '25000', 'what settled duties are worked out from is not written in a transaction that is ' || current_setting('transaction_isolation'), what)
$$;
select refused($$select push('F1', journal(1))$$, 'a clock-in is not written by who sees what was, and not what was settled since');
select is_empty('select from patrol.clock_in where journal = journal(1)', 'nothing of it is kept');
select refused($$insert into patrol.membership (person_id, unit_id, kind, during)
  select person_id, unit_id, 'officer', tstzrange(null, null) from patrol.person, patrol.unit where badge = 'P1' and unit = 'S'$$, 'nor where somebody belongs');
select refused($$update patrol.person set kind = 'auxiliary' where badge = 'P1'$$, 'nor what they are');
select refused($$insert into patrol.rule_set select (jsonb_populate_record(r, '{"revision": 9}')).* from patrol.rule_set r limit 1$$, 'nor by what rules they are weighed');
select lives_ok($$update patrol.person set name = '张四' where badge = 'P1'$$, 'what no settlement depends on is');
select is(record.settle_duties(instant => now()), 0, 'and nothing is settled');
select * from finish();
rollback;
