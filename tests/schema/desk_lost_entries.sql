-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sheets whose journals lost entries: what verifying says of them.
begin;
\ir fixtures/district.psql
select plan(10);
select pg_temp.duty('L1', '09:00', 120, '{C1}') \g /dev/null
-- Five entries of H1's journal: 2 is lost with its digest, 4 without.
do $$
declare
  of_journal constant uuid := '00000000-0000-4000-8000-000000000002';
  kept bytea := sha256(convert_to(of_journal::text, 'UTF8'));
begin
  for n in 1 .. 5 loop
    kept := sha256(convert_to(encode(kept, 'hex') || format('%s tap 04AABBCC - - 2026-03-05T10:00:0%s.000000Z - uid', n, n), 'UTF8'));
    if n in (2, 4) then
      insert into patrol.missing_entry (station_id, entry, noted_at, journal, digest, why)
      select station_id, n, '2026-03-05 10:01Z', journal, case n when 2 then kept end, 'torn' from patrol.journal where journal = of_journal;
    else
      insert into patrol.clock_in (station_id, entry, kind, uid, device_at, auth, received_at, journal, digest)
      select station_id, n, 'tap', '04AABBCC', '2026-03-05 10:00Z'::timestamptz + n * interval '1 second', 'uid', '2026-03-05 10:01Z', journal, kept from patrol.journal where journal = of_journal;
    end if;
  end loop;
  update patrol.journal set holds_through = 5, head_digest = kept where journal = of_journal;
end $$;
create view pg_temp.verdict as select ok, detail from desk.verify_sheets();
select isnt_empty($$select * from desk.issue_sheet('S1', '2026-03-01')$$, 'a sheet is issued');
select is((select (heads -> '00000000-0000-4000-8000-000000000002' ->> 'lost')::integer from patrol.sheet), 2, 'which says how many entries were lost');
select results_eq('select * from pg_temp.verdict', $$values (true, 'as issued; entries that readers lost before: 2; digests taken on trust after them: 1')$$, 'so does who verifies it');
savepoint untouched;
set local session_replication_role = replica;
insert into patrol.missing_entry (station_id, entry, noted_at, journal, digest) select station_id, entry, received_at, journal, digest from patrol.clock_in where entry = 3;
delete from patrol.clock_in where entry = 3;
select results_eq('select ok from pg_temp.verdict', $$values (false)$$, 'who calls an entry lost that was there shows');
rollback to untouched;
set local session_replication_role = replica;
insert into patrol.missing_entry (station_id, entry, noted_at, journal, digest) select station_id, entry, now() + interval '1 s', journal, digest from patrol.clock_in where entry = 3;
delete from patrol.clock_in where entry = 3;
select results_eq('select detail from pg_temp.verdict', $$values ('entry 3 of the journal of reader H1 is no longer what it was')$$, 'by its number, if they did not lie about when');
rollback to untouched;
delete from patrol.missing_entry where entry = 2;
select results_eq('select * from pg_temp.verdict', $$values (false, 'entry 2 of the journal of reader H1 is no longer what it was')$$, 'a loss that is hushed up shows');
rollback to untouched;
update patrol.missing_entry set digest = sha256('other') where entry = 2;
select results_eq('select * from pg_temp.verdict', $$values (false, 'entry 3 of the journal of reader H1 is no longer what it was')$$, 'a changed digest of a lost entry shows at the next');
rollback to untouched;
-- Found again, by its digest
set local session_replication_role = replica;
insert into patrol.clock_in (station_id, entry, kind, uid, device_at, auth, received_at, journal, digest)
select station_id, 2, 'tap', '04AABBCC', '2026-03-05 10:00:02Z', 'uid', '2026-03-20Z', journal, digest from patrol.missing_entry where entry = 2;
delete from patrol.missing_entry where entry = 2;
select results_eq('select * from pg_temp.verdict', $$values (true, 'as issued; entries that readers lost before: 1; digests taken on trust after them: 1')$$, 'one that turned up changes nothing');
rollback to untouched;
-- The head itself is lost
update patrol.journal set holds_through = 6, head_digest = null where journal = '00000000-0000-4000-8000-000000000002';
insert into patrol.missing_entry (station_id, entry, noted_at, journal) select station_id, 6, '2026-03-05 10:02Z', journal from patrol.journal where journal = '00000000-0000-4000-8000-000000000002';
select pg_temp.duty('L8', '09:00', 60, '{C3}', crew => '{P4}', unit => 'S2') \g /dev/null
select isnt_empty($$select * from desk.issue_sheet('S2', '2026-03-01')$$, 'a journal may end in a loss');
select results_eq('select * from pg_temp.verdict', $$values (true, 'as issued; entries that readers lost before: 2; digests taken on trust after them: 1'), (true, 'as issued; entries that readers lost before: 3; digests taken on trust after them: 1')$$,
  'each sheet as far as it goes');
select * from finish();
rollback;
