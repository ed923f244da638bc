-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who changed what, when, before and after.
begin;
set local search_path = public, patrol; -- wherever pgTAP was installed
select plan(53);

-- What stood before is no news
select ok(not exists (select from patrol.change where kind <> 'rule_set'), 'a new database has no log');

-- The plan
insert into patrol.unit (unit, name, kind) values ('B', '示例分局', 'bureau');
insert into patrol.unit (unit, name, kind, parent_id) select 'S', '东城派出所', 'station', unit_id from patrol.unit where unit = 'B';
insert into patrol.person (badge, name, kind) values ('P1', '张三', 'officer'), ('P2', '李四', 'auxiliary');
insert into patrol.checkpoint (checkpoint, name, unit_id, kind, level)
select c, '示例点' || c, unit_id, 'ordinary', 3 from patrol.unit, unnest('{C1,C2,C3}'::text[]) as c where unit = 'S';
insert into patrol.line (line, name, unit_id, mode, ordered, eligibility) select 'L1', '东城一线', unit_id, 'foot', false, 'crew' from patrol.unit where unit = 'S';
insert into patrol.stop (line_id, position, checkpoint_id) select line_id, right(checkpoint, 1)::int, checkpoint_id from patrol.line, patrol.checkpoint;
select results_eq($$select kind, code, name, unit, after from patrol.change where kind in ('checkpoint', 'stop', 'line') order by change_number$$,
  $$values ('checkpoint', 'C1', '示例点C1', 'S', '{"kind": "ordinary", "name": "示例点C1", "unit": "S", "level": 3, "checkpoint": "C1"}'::jsonb),
           ('checkpoint', 'C2', '示例点C2', 'S', '{"kind": "ordinary", "name": "示例点C2", "unit": "S", "level": 3, "checkpoint": "C2"}'),
           ('checkpoint', 'C3', '示例点C3', 'S', '{"kind": "ordinary", "name": "示例点C3", "unit": "S", "level": 3, "checkpoint": "C3"}'),
           ('line', 'L1', '东城一线', 'S', '{"line": "L1", "mode": "foot", "name": "东城一线", "unit": "S", "ordered": false, "eligibility": "crew"}'),
           ('stop', 'L1/1', '东城一线 · 示例点C1', 'S', '{"line": "L1", "position": 1, "checkpoint": "C1"}'),
           ('stop', 'L1/2', '东城一线 · 示例点C2', 'S', '{"line": "L1", "position": 2, "checkpoint": "C2"}'),
           ('stop', 'L1/3', '东城一线 · 示例点C3', 'S', '{"line": "L1", "position": 3, "checkpoint": "C3"}')$$,
  'what is added is noted, with codes for identities and without what is empty');
select is((select count(*) from patrol.change where before is not null and kind <> 'rule_set'), 0::bigint, 'with nothing before');
select results_eq($$select distinct login, badge, at, transaction from patrol.change where kind = 'stop'$$,
  $$select session_user::text collate "default", null::text, now(), pg_current_xact_id()::text::bigint$$, 'by the login, signed by nobody, in its transaction');

select max(change_number) as mark from patrol.change \gset
update patrol.checkpoint set name = '东门', level = 1 where checkpoint = 'C1';
select results_eq($$select code, name, before, after from patrol.change where change_number > $$ || :mark,
  $$values ('C1', '东门', '{"kind": "ordinary", "name": "示例点C1", "unit": "S", "level": 3, "checkpoint": "C1"}'::jsonb,
            '{"kind": "ordinary", "name": "东门", "unit": "S", "level": 1, "checkpoint": "C1"}'::jsonb)$$, 'a change has both');
select max(change_number) as mark from patrol.change \gset
update patrol.checkpoint set name = name;
update patrol.checkpoint set level = 2 where checkpoint = 'nowhere';
select is((select count(*) from patrol.change where change_number > :mark), 0::bigint, 'what changes nothing is not noted');
-- Keys that change places: each before belongs to its after
update patrol.stop set position = 10 - position where position <> 2;
select results_eq($$select before ->> 'checkpoint', before ->> 'position', after ->> 'position' from patrol.change where change_number > $$ || :mark || $$ and before ->> 'checkpoint' = after ->> 'checkpoint' order by 1$$,
  $$values ('C1', '1', '9'), ('C3', '3', '7')$$, 'of rows whose key changes, too');
select max(change_number) as mark from patrol.change \gset
delete from patrol.stop where position = 2;
select results_eq($$select code, before, after from patrol.change where change_number > $$ || :mark,
  $$values ('L1/2', '{"line": "L1", "position": 2, "checkpoint": "C2"}'::jsonb, null::jsonb)$$, 'what goes has nothing after');

-- The feed
select max(change_number) as mark from patrol.change \gset
update patrol.checkpoint set in_feed = false where checkpoint = 'C2';
select results_eq($$select code, before ->> 'name', after from patrol.change where change_number > $$ || :mark, $$values ('C2', '示例点C2', null::jsonb)$$, 'what leaves the feed goes');
select max(change_number) as mark from patrol.change \gset
delete from patrol.checkpoint where checkpoint = 'C2';
insert into patrol.checkpoint (checkpoint, name, unit_id, kind, in_feed) select 'C4', '示例点C4', unit_id, 'ordinary', false from patrol.unit where unit = 'S';
select is((select count(*) from patrol.change where change_number > :mark), 0::bigint, 'and is not noted again; nor what is not in it');
update patrol.checkpoint set in_feed = true where checkpoint = 'C4';
select results_eq($$select code, before, after ->> 'name' from patrol.change where change_number > $$ || :mark, $$values ('C4', null::jsonb, '示例点C4')$$, 'what comes back is added');
insert into patrol.zone (zone, name, unit_id) select 'Z', '示例网格', unit_id from patrol.unit where unit = 'S';
insert into patrol.shift (line_id, shift, name, kind, start, duration_minutes, rounds) select line_id, 'D', '日巡', 'fixed', '08:00', 60, 1 from patrol.line;
insert into patrol.crew (crew, name, unit_id) select 'K', '甲班', unit_id from patrol.unit where unit = 'S';
insert into patrol.crew_member (crew_id, person_id) select crew_id, person_id from patrol.crew, patrol.person where badge = 'P1';
insert into patrol.roster (shift_id, crew_id, valid_from) select shift_id, crew_id, '2026-01-01' from patrol.shift, patrol.crew;
insert into patrol.dispatch (shift_id, on_day, crew_id) select shift_id, '2026-02-01', crew_id from patrol.shift, patrol.crew;
insert into patrol.staffing values ((select line_id from patrol.line), 'officer', 1);
insert into patrol.calendar values ('2026-10-01', (select unit_id from patrol.unit where unit = 'S'), 'holiday'), ('2026-10-02', null, 'holiday');
insert into patrol.event (event, name) values ('E', '群众求助');
insert into patrol.reader (reader, kind, unit_id, checkpoint_id) select 'F1', 'fixed', unit_id, checkpoint_id from patrol.checkpoint where checkpoint = 'C1';
insert into patrol.membership (person_id, unit_id, during) select person_id, (select unit_id from patrol.unit where unit = 'S'), '[2026-01-01 00:00+08,)' from patrol.person where badge = 'P1';
insert into patrol.card (uid, kind, person_id, during) select '04000001', 'person', person_id, '(,)' from patrol.person where badge = 'P1';
insert into patrol.card (uid, kind, plate, during) values ('04000002', 'vehicle', '示例0001', '(,)');
select results_eq($$select kind, code, name, unit from patrol.change where change_number > $$ || :mark || $$ and kind <> 'checkpoint' order by change_number$$,
  $$values ('zone', 'Z', '示例网格', 'S'), ('shift', 'L1/D', '东城一线 · 日巡', 'S'), ('crew', 'K', '甲班', 'S'), ('crew_member', 'K/P1', '甲班 · 张三', 'S'),
           ('roster', 'L1/D/K', '东城一线 · 日巡 · 甲班', 'S'), ('dispatch', 'L1/D/2026-02-01', '东城一线 · 日巡', 'S'), ('staffing', 'L1/officer', '东城一线', 'S'),
           ('calendar', '2026-10-01/S', '东城派出所', 'S'), ('calendar', '2026-10-02', null, null), ('event', 'E', '群众求助', null), ('reader', 'F1', '东门', 'S'),
           ('membership', 'P1', '张三', 'S'), ('card', '04000001', '张三', null), ('card', '04000002', '示例0001', null)$$, 'every kind of thing has its code, name and unit');
select is((select after ->> 'during' from patrol.change where kind = 'membership'), '["2025-12-31 16:00:00+00",)', 'instants are UTC''s, whatever the session''s zone');
select is((select after -> 'shift' from patrol.change where kind = 'roster'), '"L1/D"'::jsonb, 'a shift is told with its line');

-- What people decide
select max(change_number) as mark from patrol.change \gset
select desk.ask_excuse(line => 'L1', checkpoint => null, from_at => '2026-01-01', to_at => '2026-01-02', reason => 'dispatch', reference => '110-1', by_badge => 'P1') as excuse \gset
select desk.approve_excuse(:excuse, 'P2') \g /dev/null
select results_eq($$select code, name, unit, badge, before ->> 'approved_by', after ->> 'approved_by', after ->> 'asked_by', after ->> 'line' from patrol.change where change_number > $$ || :mark || ' order by change_number',
  format($$values (%1$L, '东城一线', 'S', 'P1', null, null, 'P1', 'L1'), (%1$L, '东城一线', 'S', 'P2', null, 'P2', 'P1', 'L1')$$, :'excuse'), 'an excuse that is asked for, and approved, by whom');
select max(change_number) as mark from patrol.change \gset
insert into patrol.excuse (station_id, checkpoint_id, during, reason, asked_by) select unit_id, checkpoint_id, '[2026-01-01,2026-01-02)', 'weather', p.person_id from patrol.checkpoint, patrol.person as p where checkpoint = 'C1' and badge = 'P1';
update patrol.excuse set refused_by = p.person_id, refused_at = now() from patrol.person as p where checkpoint_id is not null and badge = 'P2';
select results_eq($$select name, badge, after ->> 'refused_by' from patrol.change where change_number > $$ || :mark || ' order by change_number', $$values ('东门', 'P1', null), ('东门', 'P2', 'P2')$$, 'or refused');
select max(change_number) as mark from patrol.change \gset
insert into patrol.sign_decision (station_id, sign, kind, at, decision, comment, evidence, decided_by, login, decided_at)
select unit_id, 'two_places:1', 'two_places', '2026-01-01', 'explained', '换班', '{"far": 1}', person_id, 'patrol', '2026-01-02' from patrol.unit, patrol.person where unit = 'S' and badge = 'P2';
select results_eq($$select kind, name, unit, badge, after ->> 'comment', after ? 'evidence' from patrol.change where change_number > $$ || :mark, $$values ('sign_decision', 'two_places:1', 'S', 'P2', '换班', false)$$, 'a sign that was decided');
select max(change_number) as mark from patrol.change \gset
select record.ensure_month('patrol.visit', '2026-03-01') \g /dev/null
insert into patrol.duty (station_id, line_id, shift_id, unit_id, on_day, starts_at, ends_at, accept_from, accept_until, mode, ordered, eligibility, rounds, min_gap_minutes, early_grace_minutes, late_grace_minutes, written_at)
select unit_id, line_id, shift_id, unit_id, '2026-03-01', '2026-03-01 00:00Z', '2026-03-01 01:00Z', '2026-03-01 00:00Z', '2026-03-01 01:00Z', 'foot', false, 'crew', 1, 0, 0, 0, now() from patrol.shift join patrol.line using (line_id);
insert into patrol.visit (station_id, duty_id, checkpoint_id, on_day, position, round, kind) select d.station_id, d.duty_id, c.checkpoint_id, d.on_day, 2, 1, 'ordinary' from patrol.duty as d, patrol.checkpoint as c where c.checkpoint = 'C3';
insert into patrol.acknowledgement (station_id, duty_id, on_day, position, round, verdict, by_person, login, at, comment)
select d.station_id, d.duty_id, d.on_day, 2, 1, 'missed', p.person_id, 'patrol', '2026-03-02', '暴雨' from patrol.duty as d, patrol.person as p where badge = 'P1';
select results_eq($$select kind, code, name, badge, after ->> 'comment' from patrol.change where change_number > $$ || :mark, $$values ('acknowledgement', 'L1/D/2026-03-01/1/2', '东城一线 · 示例点C3', 'P1', '暴雨')$$, 'what was acknowledged; duties and visits themselves are not noted');
select max(change_number) as mark from patrol.change \gset
select desk.set_rules('2026-01-01', '{"completion": 70}', 'P1') \g /dev/null
select results_eq($$select kind, code, badge, before ->> 'completion', after ->> 'completion', after ->> 'set_by' from patrol.change where change_number > $$ || :mark,
  $$values ('rule_set', '2026-01-01/1', 'P1', '60', '70', 'P1')$$, 'a rule set stands beside the one it follows');
select max(change_number) as mark from patrol.change \gset
select desk.set_card_policy('S', 'sun', 'P1'), desk.set_card_policy('S', 'sun', 'P1') \g /dev/null
select desk.set_card_policy('S', 'mutual', 'P2') \g /dev/null
select desk.set_card_policy('S', null, 'P1') \g /dev/null
select results_eq($$select code, name, badge, before ->> 'authentication', after ->> 'authentication' from patrol.change where change_number > $$ || :mark || ' order by change_number',
  $$values ('S', '东城派出所', 'P1', null, 'sun'), ('S', '东城派出所', 'P2', 'sun', 'mutual'), ('S', '东城派出所', 'P1', 'mutual', null)$$, 'a card policy, set, changed and removed, by whom');
select max(change_number) as mark from patrol.change \gset
select desk.enroll_reader('F1', repeat('ab', 32), 'P2') \g /dev/null
select results_eq($$select kind, code, name, unit, badge from patrol.change where change_number > $$ || :mark, $$values ('reader_key', 'F1', '东门', 'S', 'P2')$$, 'a reader''s key');
select max(change_number) as mark from patrol.change \gset
insert into patrol.outage (station_id, reader_id, during, reason, noted_by) select r.unit_id, r.reader_id, '[2026-01-01,2026-01-02)', 'repair', p.person_id from patrol.reader as r, patrol.person as p where p.badge = 'P1';
insert into patrol.outage (station_id, reader_id, during, reason) select r.unit_id, r.reader_id, '[2026-01-03,2026-01-04)', 'deaf' from patrol.reader as r;
select results_eq($$select name, badge, after ->> 'reason' from patrol.change where change_number > $$ || :mark, $$values ('F1', 'P1', 'repair')$$, 'an outage that a person noted; not what a reader says of itself');
select max(change_number) as mark from patrol.change \gset
insert into patrol.sheet (station_id, unit_id, month, revision, issued_at, issued_by, rule, heads, digest)
select unit_id, unit_id, '2026-01-01', 1, '2026-02-02', 'patrol', '{"completion": 60}', '[{"entry": 1}]', sha256('') from patrol.unit where unit = 'S';
select results_eq($$select code, name, unit, after ? 'rule', after ? 'heads', after ->> 'month' from patrol.change where change_number > $$ || :mark,
  $$values ('S/2026-01/1', '东城派出所', 'S', false, false, '2026-01-01')$$, 'an issued sheet, without what it keeps itself');
select max(change_number) as mark from patrol.change \gset
select set_config('patrol.signer', 'P2', true) \g /dev/null
update patrol.line set name = '东城一线甲' where line = 'L1';
select set_config('patrol.signer', '', true) \g /dev/null
update patrol.line set name = '东城一线' where line = 'L1';
select results_eq($$select badge from patrol.change where change_number > $$ || :mark || ' order by change_number', $$values ('P2'), (null)$$, 'a function may say who signs');

-- Nothing is left out, and what readers write costs nothing
select is_empty($$select c.relname from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
                   where n.nspname = 'patrol' and c.relname in ('journal', 'clock_in', 'anchor', 'journal_head', 'reader_state', 'alarm', 'sighting', 'missing_entry', 'hearing', 'card_counter', 'card_list', 'known_card',
                         'duty', 'duty_member', 'duty_staffing', 'visit', 'settlement', 'settling', 'outcome', 'attendance', 'sheet_line', 'shown_score', 'shown_page', 'viewing')
                     and exists (select from pg_trigger as t where t.tgrelid = c.oid and t.tgfoid = 'patrol.note_changes'::regproc)$$, 'tables that readers, settling and viewing write are not noted');
select is_empty($$select t::text from unnest('{unit,person,membership,zone,checkpoint,line,stop,staffing,shift,calendar,crew,crew_member,roster,dispatch,event,reader,card,excuse,adjustment,rule_set,card_policy,reader_key,outage,sheet,acknowledgement,sign_decision,appeal}'::text[]) as t
                   where (select count(*) from pg_trigger as g where g.tgrelid = ('patrol.' || t)::regclass and g.tgfoid = 'patrol.note_changes'::regproc) <> 3$$, 'all that people write is');
select is_empty($$select t.tgrelid::regclass from pg_trigger as t where t.tgfoid = 'patrol.note_changes'::regproc and t.tgtype & 1 <> 0$$, 'once for each statement, not for each row');
set local client_min_messages = warning;
create table patrol.example (example_id bigint generated always as identity, word text, unit_id bigint references patrol.unit, secret text);
select patrol.keep_changes_of('patrol.example', 'r.word', 'upper(r.word)', noted => 'r.word <> ''hidden''', leave_out => '{secret}') \g /dev/null
select patrol.keep_changes_of('patrol.example', 'r.word', 'upper(r.word)', noted => 'r.word <> ''hidden''', leave_out => '{secret}') \g /dev/null
insert into patrol.example (word, unit_id, secret) select 'one', unit_id, 's' from patrol.unit where unit = 'S' union all select 'hidden', null, null;
select results_eq($$select code, name, after from patrol.change where kind = 'example'$$, $$values ('one', 'ONE', '{"word": "one", "unit": "S"}'::jsonb)$$, 'a new table is noted once it asks for it');
create table patrol.example_2 as select * from patrol.change;
select throws_ok($$update patrol.change set login = 'nobody'$$, 'PT403', 'what was noted of a change is never changed', 'a note is never changed');
select throws_ok($$delete from patrol.change$$, 'PT403', 'what was noted of a change is never changed', 'nor deleted');
select throws_ok($$truncate patrol.change$$, 'PT403', 'what was noted of a change is never changed', 'nor truncated');
select results_eq($$select count(*) from patrol.change$$, $$select count(*) from patrol.example_2$$, 'they are all there');

-- What the desk is shown: three transactions more
insert into patrol.change (at, transaction, kind, code, name, unit, login, badge, before, after)
select timestamptz '2025-03-01 08:00Z', 7, k, k || n, '名称' || n, 'S', 'desk_example', 'P1', case n when 1 then null else '{"n": 0}'::jsonb end, case n when 3 then null else jsonb_build_object('n', n) end
  from unnest('{line,stop}'::text[]) as k, generate_series(1, 3) as n order by 1, 3, n;
insert into patrol.change (at, transaction, kind, code, name, login, badge, after) values ('2025-03-01 08:00Z', 8, 'card', '04AA', null, 'desk_other', 'P2', '{}'),
  ('2025-02-01 08:00Z', 5, 'card', '04BB', '王五', 'desk_example', null, '{}'), ('2025-02-01 08:00Z', 5, 'card', '04CC', '王五', 'desk_example', 'P2', '{}');
create function groups(from_at timestamptz default null, to_at timestamptz default '2025-12-31', what text default null, search text default null, who text default null,
                       before_at timestamptz default null, before_transaction bigint default null, how_many integer default 10)
returns text language sql as $$
  select string_agg(format('%s:%s+%s-%s', g.transaction, g.changes, g.added, g.removed), ' ')
    from desk.change_groups(groups.from_at, groups.to_at, groups.what, groups.search, groups.who, groups.before_at, groups.before_transaction, groups.how_many) as g
$$;
select is(groups(), '8:1+1-0 7:6+2-2 5:2+2-0', 'newest first, each transaction once');
select is(groups(how_many => 1), '8:1+1-0', 'a page');
select is(groups(how_many => 1, before_at => '2025-03-01 08:00Z', before_transaction => 8), '7:6+2-2', 'the next, though it is of the same instant');
select is(groups(before_at => '2025-03-01 08:00Z', before_transaction => 7), '5:2+2-0', 'the last');
select is(groups(before_at => '2025-02-01 08:00Z', before_transaction => 5), null, 'and none after it');
select is(groups(from_at => '2025-03-01 08:00Z'), '8:1+1-0 7:6+2-2', 'from is inclusive');
select is(groups(to_at => '2025-03-01 08:00Z'), '5:2+2-0', 'to is exclusive');
select is(groups(what => 'stop'), '7:3+1-1', 'of one kind: only these are counted');
select is(groups(search => '04b'), '5:1+1-0', 'by a part of the code');
select is(groups(search => '名称3'), '7:2+0-2', 'or of the name');
select is(groups(who => 'DESK_OTHER'), '8:1+1-0', 'by login');
select is(groups(who => '李四'), '8:1+1-0 5:1+1-0', 'by the name of who signed');
select is(groups(who => 'P1'), '7:6+2-2', 'or the badge');
select results_eq($$select badge, person_name, kinds, kind, code, name, unit_name from desk.change_groups(null, '2025-12-31', null, null, null, null, null, 10)$$,
  $$values ('P2', '李四', '{"card": 1}'::jsonb, 'card', '04AA', null, null), ('P1', '张三', '{"line": 3, "stop": 3}', 'line', 'line1', '名称1', '东城派出所'), (null, null, '{"card": 2}', 'card', '04BB', '王五', null)$$,
  'with who signed for all of it, what it holds, and its first');
select results_eq($$select code, before, after, person_name, unit_name from desk.changes('2025-03-01 08:00Z', 7, 'stop', null, null, 2)$$,
  $$values ('stop1', null::jsonb, '{"n": 1}'::jsonb, '张三', '东城派出所'), ('stop2', '{"n": 0}', '{"n": 2}', '张三', '东城派出所')$$, 'and what each change was');
select results_eq($$select code, after from desk.changes('2025-03-01 08:00Z', 7, 'stop', '名称', (select change_number from patrol.change where code = 'stop2'), 2)$$,
  $$values ('stop3', null::jsonb)$$, 'page by page');

-- Rights
select results_eq($$select f, string_agg(role, ',' order by role) from unnest('{desk.change_groups(timestamptz\,timestamptz\,text\,text\,text\,timestamptz\,bigint\,integer),desk.changes(timestamptz\,bigint\,text\,text\,bigint\,integer)}'::text[]) as f,
    unnest('{patrol_agent,patrol_viewer,patrol_editor,patrol_auditor}'::text[]) as role where has_function_privilege(role, f::regprocedure, 'execute') group by f order by f$$,
  $$values ('desk.change_groups(timestamptz,timestamptz,text,text,text,timestamptz,bigint,integer)', 'patrol_auditor,patrol_editor'),
           ('desk.changes(timestamptz,bigint,text,text,bigint,integer)', 'patrol_auditor,patrol_editor')$$, 'editors and auditors read the log');
set local role patrol_auditor;
select count(*) as shown from desk.change_groups(null, null, null, null, null, null, null, 5) \gset
reset role;
select ok(:shown > 0, 'as these roles');
set local role patrol_viewer;
do $$ begin
  perform count(*) from desk.change_groups(null, null, null, null, null, null, null, 5);
exception when insufficient_privilege then perform set_config('example.sqlstate', sqlstate, true);
end $$;
reset role;
select is(current_setting('example.sqlstate', true), '42501', 'a viewer does not');

-- The session's own connection
select results_eq($$select login, database, schema_version, over_network, encrypted from desk.connection()$$,
  $$select session_user::text collate "default", current_database()::text collate "default", (select max(number) from patrol.migration), false, false$$, 'a session is told how it is connected');
set local session authorization patrol_viewer;
select login as shown from desk.connection() \gset
reset session authorization;
select is(:'shown'::text, 'patrol_viewer', 'whatever its role');
select * from finish();
rollback;
