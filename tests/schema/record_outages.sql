-- SPDX-License-Identifier: GPL-3.0-or-later
-- When a reader could not be relied on: as it said itself, and as people note.
begin;
\ir fixtures/readers.psql
select plan(77);
create function health(state text, undelivered integer default 0) returns jsonb language sql as $$ select jsonb_build_object('undelivered', undelivered, 'reader_state', state) $$;
create view spells as
select r.reader::text as reader, o.outage_number as number, lower(o.during) as since, upper(o.during) as until, o.reason, u.unit::text as station
  from patrol.outage o join patrol.reader r using (reader_id) join patrol.unit u on u.unit_id = o.station_id;
create function seen_at(reader text) returns timestamptz language sql as $$
  select s.last_seen_at from patrol.reader_state s join patrol.reader r using (reader_id) where r.reader = seen_at.reader
$$;
create function complete_at(reader text) returns timestamptz language sql as $$
  select s.complete_through from patrol.reader_state s join patrol.reader r using (reader_id) where r.reader = complete_at.reader
$$;

-- A reader that goes deaf and listens again
select push('F1', journal(1), seconds => 100000, through_seconds => 90000) \g /dev/null
select is_empty($$select * from spells$$, 'a reader that listens has no outage');
create table before as select complete_at('F1') as heard;
select push('F1', journal(1), seconds => 100001, health => health('deaf')) \g /dev/null
select results_eq($$select reader, since, until, reason, station from spells$$, $$select 'F1', heard, null::timestamptz, 'deaf', 'S' from before$$,
  'one that is deaf has one, from its watermark on, while it lasts');
select is((select noted_by from patrol.outage), null, 'which it noted itself');
select push('F1', journal(1), seconds => 100002, health => health('deaf')) \g /dev/null
select results_eq($$select since, until from spells$$, $$select heard, null::timestamptz from before$$, 'it goes on while it is deaf');
select push('F1', journal(1), seconds => 100002, through_seconds => 91000, health => health('deaf')) \g /dev/null
select results_eq($$select since, until from spells$$, $$select complete_at('F1'), null::timestamptz$$, 'a watermark that moves on says it heard until then');
select cmp_ok(complete_at('F1'), '>', (select heard from before), 'as this one did');
update before set heard = complete_at('F1');
select push('F1', journal(1), seconds => 100003, through_seconds => 100003) \g /dev/null
select results_eq($$select since, until from spells$$, $$select heard, seen_at('F1') from before$$, 'the push that says it listens ends it: from the watermark before');
create table first_spell as select * from spells;
select push('F1', journal(1), seconds => 100004, through_seconds => 100004) \g /dev/null
select results_eq($$select * from spells$$, $$select * from first_spell$$, 'and it stays as it was');

-- Deaf for a moment, as whenever an agent starts
select push('F1', journal(1), seconds => 100005, health => health('deaf')) \g /dev/null
select is((select count(*) from spells where until is null), 1::bigint, 'deaf again: another outage');
select push('F1', journal(1), seconds => 100006, through_seconds => 100006) \g /dev/null
select results_eq($$select * from spells$$, $$select * from first_spell$$, 'a moment is none');

-- What arrives while it is deaf says that it heard until then
select write(journal(2), chip('A1'), clock_timestamp() - interval '5 hours'), write(journal(2), chip('A1'), clock_timestamp() - interval '4 hours') \g /dev/null
select push('F2', journal(2), first => 1, last => 0, seconds => 400000, through_seconds => 200000) \g /dev/null
select push('F2', journal(2), 1, 1, seconds => 400000, health => health('deaf', 1)) \g /dev/null
select is((select since from spells where reader = 'F2'), (select at from seen where journal = journal(2) and entry = 1), 'a tap that arrives is known to have been heard');
select push('F2', journal(2), 2, 2, seconds => 400000, health => health('deaf')) \g /dev/null
select is((select since from spells where reader = 'F2'), (select at from seen where journal = journal(2) and entry = 2), 'a later one too');
select push('F2', journal(2), 3, seconds => 400000, through_seconds => 200001, health => health('deaf')) \g /dev/null
select is((select since from spells where reader = 'F2'), (select at from seen where journal = journal(2) and entry = 2), 'what is older takes nothing back');
select push('F2', journal(2), 3, seconds => 400000, through_seconds => 400000) \g /dev/null
select is((select until from spells where reader = 'F2'), seen_at('F2'), 'until it listens');

-- A reader that never listened; one that is read out by download
select push('H1', journal(3), seconds => 5, health => health('deaf')) \g /dev/null
select results_eq($$select since, until from spells where reader = 'H1'$$, $$select seen_at('H1'), null::timestamptz$$, 'one that is deaf from the first has one since it was heard of');
select push('H1', journal(3), 5, seconds => 6, health => health('listening')) \g /dev/null
select is((select until from spells where reader = 'H1'), null, 'a refused push says nothing');
update patrol.outage set during = tstzrange(lower(during) - interval '121 seconds', null) where upper_inf(during);
select push('H1', journal(3), seconds => 7, health => null) \g /dev/null
select is((select until from spells where reader = 'H1'), seen_at('H1'), 'over 2 minutes are an outage; saying nothing of it is listening');
select push('F2', journal(9), first => 1, last => 0, seconds => 400001, health => health('deaf')) \g /dev/null
select push('F2', journal(2), 3, seconds => 400001, health => health('deaf')) \g /dev/null
select is((select count(*) from spells where reader = 'F2' and until is null), 1::bigint, 'a reader whose file was replaced has one outage at a time');
select is((select count(*) from spells), 4::bigint, 'that is all');

-- What people note
select set_config('example.noted', desk.note_outage('F2', '2024-05-01 04:00Z', '2024-05-03 04:00Z', 'repair', 'P1')::text, true) \g /dev/null
create function noted() returns bigint language sql as $$ select current_setting('example.noted')::bigint $$;
select results_eq($$select reader, since, until, reason, station from spells where number = noted()$$,
  $$values ('F2', timestamptz '2024-05-01 04:00Z', timestamptz '2024-05-03 04:00Z', 'repair', 'S')$$, 'a noted outage is kept');
select results_eq($$select badge::text, noted_at = now(), ended_by, ended_at from patrol.outage join patrol.person on person_id = noted_by where outage_number = noted()$$,
  $$values ('P1', true, null::bigint, null::timestamptz)$$, 'with who noted it, and when');
select results_eq($$select * from desk.outages('2024-05-02Z', '2024-05-02 00:01Z')$$,
  $$values (noted(), 'F2', 'fixed', 'S', '示例派出所', 'C2', '西门', timestamptz '2024-05-01 04:00Z', timestamptz '2024-05-03 04:00Z', 'repair',
            'P1', '张三', now(), null::text, null::text, null::timestamptz)$$, 'the desk lists it');
select results_eq($$select * from desk.csv_outages('2024-05-02Z', '2024-05-02 00:01Z')$$,
  $$values (noted()::text, 'F2', 'fixed', 'S', 'C2', '2024-05-01T04:00:00Z', '2024-05-03T04:00:00Z', 'repair', 'P1', scoring.instant_text(now()), null::text, null::text)$$, 'as text too');
select is_empty($$select * from desk.outages('2024-05-03 04:00Z', '2024-05-04Z')$$, 'not where it has ended');
select is_empty($$select * from desk.outages('2024-04-30Z', '2024-05-01 04:00Z')$$, 'nor before it begins');
select results_eq($$select number from desk.outages(null, null)$$, $$select number from spells order by 1$$, 'without bounds all are listed, those that last too');
select results_eq($$select noted_by, until from desk.outages(now() - interval '1 minute', null) where reason = 'deaf' and reader = 'F2' and until is null$$,
  $$values (null::text, null::timestamptz)$$, 'what a reader notes itself has no person');

-- Lasting ones, and their ends
select set_config('example.noted', desk.note_outage('H2', now() - interval '2 days', null, 'lost', 'P2')::text, true) \g /dev/null
select is((select until from spells where number = noted()), null, 'an outage may last');
select desk.end_outage(noted(), now() + interval '1 day', 'P1') \g /dev/null
select results_eq($$select until, ended_by, ended_at from desk.outages(null, null) where number = noted()$$, $$values (now() + interval '1 day', 'P1', now())$$, 'until its end is noted');
select desk.end_outage(noted(), now() - interval '1 day', 'P3') \g /dev/null
select results_eq($$select until, ended_by, noted_by from desk.outages(null, null) where number = noted()$$, $$values (now() - interval '1 day', 'P3', 'P2')$$, 'an end to come may be moved');
select lives_ok($$select desk.note_outage('H2', now() - interval '3 days', now(), 'flat', 'P2')$$, 'another may overlap it');

select results_eq($$select at.number, state from (values (1, now() - interval '12 hours'), (2, now() - interval '36 hours')) as at(number, instant), desk.readers(at.instant) where reader = 'H2' order by 1$$,
  $$values (1, 'out_of_service'), (2, 'out_of_service')$$, 'a reader with an outage is out of service');
select is((select state from desk.readers('2024-05-03 03:59Z') where reader = 'F2'), 'out_of_service', 'until it ends');
select isnt((select state from desk.readers('2024-05-03 04:00Z') where reader = 'F2'), 'out_of_service', 'and not after');
select is((select state from desk.readers(now()) where reader = 'F2'), 'deaf', 'a deaf one says so itself');

-- What is refused
create function refusal(command text, out code text, out message text, out hint text) language plpgsql as $$
begin
  execute command;
exception when sqlstate 'PT400' then
  get stacked diagnostics code = pg_exception_detail, message = message_text, hint = pg_exception_hint;
end $$;
create table attempt (command text, code text, message text);
insert into attempt values
  ($$select desk.note_outage('F9', now(), null, 'repair', 'P1')$$, 'unknown_reader reader=F9', 'there is no reader "F9"'),
  ($$select desk.note_outage(null, now(), null, 'repair', 'P1')$$, null, null),
  ($$select desk.note_outage('F1', now(), null, 'repair', 'P9')$$, 'unknown_person badge=P9', 'there is no person with badge "P9"'),
  ($$select desk.note_outage('F1', '2024-05-01Z', '2024-05-01Z', 'repair', 'P1')$$, 'outage_period from=2024-05-01T00:00:00Z to=2024-05-01T00:00:00Z',
   'the outage ends at 2024-05-01T00:00:00Z, not after it starts at 2024-05-01T00:00:00Z'),
  ($$select desk.note_outage('F1', null, '2024-05-01Z', 'repair', 'P1')$$, 'outage_period from=- to=2024-05-01T00:00:00Z', 'the outage ends at 2024-05-01T00:00:00Z, not after it starts at -'),
  ($$select desk.note_outage('F1', '-infinity', null, 'repair', 'P1')$$, null, null),
  ($$select desk.note_outage('F1', now(), 'infinity', 'repair', 'P1')$$, null, null),
  ($$select desk.note_outage('F1', now(), null, 'being repaired', 'P1')$$, 'outage_reason', 'an outage''s reason is one word of 1 to 64 characters'),
  ($$select desk.note_outage('F1', now(), null, null, 'P1')$$, 'outage_reason', 'an outage''s reason is one word of 1 to 64 characters'),
  ($$select desk.note_outage('F1', now(), null, 'deaf', 'P1')$$, 'outage_reason', 'an outage''s reason is one word of 1 to 64 characters'),
  ($$select desk.end_outage(1, now(), 'P1')$$, 'unknown_outage number=1', 'there is no outage no. 1'),
  ($$select desk.end_outage(null, now(), 'P1')$$, null, null),
  (format('select desk.end_outage(%s, now(), %L)', noted(), 'P9'), 'unknown_person badge=P9', 'there is no person with badge "P9"'),
  (format('select desk.end_outage(%s, now(), %L)', noted(), 'P1'), format('outage_ended number=%s at=%s', noted(), scoring.instant_text(now() - interval '1 day')),
   format('outage no. %s ended at %s already', noted(), scoring.instant_text(now() - interval '1 day'))),
  ((select format('select desk.end_outage(%s, now(), %L)', number, 'P1') from spells where reason = 'deaf' and until is null), (select format('outage_deaf number=%s', number) from spells where reason = 'deaf' and until is null), null);
create table spells_before as select * from spells;
select isnt((select r.code from refusal(a.command) as r), null, 'refused: ' || a.command) from attempt a;
select is((select r.code from refusal(a.command) as r), a.code, a.code) from attempt a where a.code is not null;
select is((select r.message from refusal(a.command) as r), a.message, a.message) from attempt a where a.message is not null;
select is_empty($$select a.command from attempt a, refusal(a.command) as r where r.hint is null or r.message is null$$, 'each with a remedy');
select set_config('example.noted', desk.note_outage('H2', now() - interval '2 days', null, 'lost', 'P2')::text, true) \g /dev/null
select is((select code from refusal(format('select desk.end_outage(%s, null, %L)', noted(), 'P1'))), format('outage_period from=%s to=-', scoring.instant_text(now() - interval '2 days')), 'no end is no instant');
select is((select code from refusal(format('select desk.end_outage(%s, %L, %L)', noted(), now() - interval '2 days', 'P1'))),
  format('outage_period from=%1$s to=%1$s', scoring.instant_text(now() - interval '2 days')), 'an end is after the beginning');
select is((select count(*) from spells), (select count(*) + 1 from spells_before), 'what is refused leaves nothing');

-- Rights
set local role patrol_editor;
select set_config('example.noted', desk.note_outage('F1', '2024-06-01Z', null, 'moved', 'P1')::text, true),
       desk.end_outage(current_setting('example.noted')::bigint, '2024-06-02Z', 'P1') \g /dev/null
set local role patrol_viewer;
select count(*) as seen from desk.outages('2024-06-01Z', '2024-06-02Z') \gset
reset role;
select is(:seen, 1, 'an editor notes and ends, a viewer looks');
select is_empty($$select role, f from unnest('{patrol_agent,patrol_viewer,patrol_auditor}'::text[]) as role,
                  unnest(array['desk.note_outage(text, timestamptz, timestamptz, text, text)', 'desk.end_outage(bigint, timestamptz, text)']) as f
                   where has_function_privilege(role, f, 'execute')$$, 'nobody else notes or ends one');
select * from finish();
rollback;
