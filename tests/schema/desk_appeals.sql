-- SPDX-License-Identifier: GPL-3.0-or-later
-- Appeals: lodged before the month closes, answered by another, and never a verdict.
begin;
\ir fixtures/district.psql
select plan(44);
select pg_temp.duty('L1', '09:00', 120, '{C1,C2}', crew => '{P1,P2}'), pg_temp.duty('L7', '09:00', 60, '{C4}', crew => '{P3}', unit => 'S1a'),
       pg_temp.duty('L8', '09:00', 60, '{C3}', crew => '{P4}', unit => 'S2') \g /dev/null
select pg_temp.tap('C1', 'P1', '10:00') \g /dev/null
prepare lodge (text, text, text, text, date, text, text, text, integer) as
  select desk.lodge_appeal(month => '2026-03-01', badge => $1, by_badge => $2, text => $3, term => $4, day => $5, line => $6, shift => $7, checkpoint => $8, round => $9);

-- Lodged.
set local role patrol_editor;
execute lodge('P1', 'P1', '  那天 C2 封路。 ', null, '2026-03-05', 'L1', 'at-0900', 'C2', 1) \gset
reset role;
select results_eq($$select month, badge, name, kind, unit, state, term, day, line, shift, checkpoint, checkpoint_name, round, text, lodged_by, login = session_user, lodged_at = now(), ended_by, excuse
                      from desk.appeals(month => '2026-03-20', unit => null)$$,
  $$values ('2026-03-01'::date, 'P1', '张三', 'officer', 'S1', 'open', null, '2026-03-05'::date, 'L1', 'at-0900', 'C2', '点C2', 1, '那天 C2 封路。', 'P1', true, true, null, null::bigint)$$, 'all of an appeal is kept');
select :lodge_appeal as visit_appeal \gset
execute lodge('P2', 'P1', '出勤有误', 'attendance', null, null, null, null, null) \gset
select :lodge_appeal as term_appeal \gset
execute lodge('P3', 'P3', '整月有误', null, null, null, null, null, null) \gset
select :lodge_appeal as month_appeal \gset
execute lodge('P1', 'P1', '这班勤务', null, '2026-03-05', 'L1', 'at-0900', null, null) \gset
select :lodge_appeal as duty_appeal \gset
select results_eq($$select badge, state, coalesce(term, day::text), checkpoint from desk.appeals('2026-03-01', null)$$,
  $$values ('P1', 'open', '2026-03-05', null), ('P3', 'open', null, null), ('P2', 'open', 'attendance', null), ('P1', 'open', '2026-03-05', 'C2')$$, 'of a visit, a term, a month, a duty; newest first');
select results_eq($$select badge from desk.appeals('2026-03-01', 'S1a')$$, $$values ('P3')$$, 'of a unit''s people');
select is((select count(*) from desk.appeals('2026-03-01', 'S1')), 4::bigint, 'and of those below');
select is_empty($$select * from desk.appeals('2026-03-01', 'S2')$$, 'not of others');
select is_empty($$select * from desk.appeals('2026-04-01', null)$$, 'of a month');
select is((select count(*) from desk.appeals(null, null, 'P1')), 2::bigint, 'of a person');

-- Not lodged.
select throws_ok($$execute lodge('P9', 'P1', 'x', null, null, null, null, null, null)$$, 'PT400', 'there is no person with badge "P9"', 'of nobody');
select throws_ok($$execute lodge('P1', 'P9', 'x', null, null, null, null, null, null)$$, 'PT400', 'there is no person with badge "P9"', 'by nobody');
select throws_ok($$execute lodge('P1', 'P1', E' \n', null, null, null, null, null, null)$$, 'PT400', 'an appeal, and an answer to one, has 1 to 2000 characters', 'saying nothing');
select throws_ok(format($$execute lodge('P1', 'P1', %L, null, null, null, null, null, null)$$, repeat('诉', 2001)), 'PT400', null, 'saying too much');
select throws_ok($$execute lodge('P1', 'P1', 'x', 'luck', null, null, null, null, null)$$, 'PT400', 'an appeal is about a term of the score or a duty, not "luck"', 'an unknown term');
select throws_ok($$execute lodge('P1', 'P1', 'x', 'order', '2026-03-05', 'L1', 'at-0900', null, null)$$, 'PT400', null, 'a term and a duty');
select throws_ok($$execute lodge('P3', 'P3', 'x', null, '2026-03-05', 'L1', 'at-0900', null, null)$$, 'PT400', 'the person stands on no duty of line L1, shift at-0900, on 2026-03-05', 'another''s duty');
select throws_ok($$execute lodge('P1', 'P1', 'x', null, null, 'L1', null, null, null)$$, 'PT400', null, 'half a duty');
select throws_ok($$execute lodge('P1', 'P1', 'x', null, '2026-03-05', 'L1', 'at-0900', 'C3', 1)$$, 'PT400', 'line L1 has no such visit of C3 on 2026-03-05', 'a visit that was not owed');
select throws_ok($$execute lodge('P1', 'P1', 'x', null, '2026-03-05', 'L1', 'at-0900', 'C2', 2)$$, 'PT400', null, 'a round that was not owed');
select throws_ok($$execute lodge('P1', 'P1', 'x', null, '2026-04-05', 'L1', 'at-0900', null, null)$$, 'PT400', '2026-04-05 is not in 2026-03', 'a day of another month');
select throws_ok($$select desk.lodge_appeal('2026-04-01', 'P1', 'P1', 'x')$$, 'PT400', 'P1 has no duty in 2026-04', 'a month without duties');

-- No sheet meanwhile.
select throws_matching($$select desk.issue_sheet('S1', '2026-03-01', '2026-04-02Z')$$, '4 appeals of S1 for 2026-03 are not answered yet; the first is no\. \d+ of P1', 'a sheet waits for the answers');
select throws_matching($$select desk.issue_sheet('S1a', '2026-03-01', '2026-04-02Z')$$, '1 appeals of S1a', 'that of the unit below too');
select lives_ok($$select desk.issue_sheet('S2', '2026-03-01', '2026-04-02Z')$$, 'others'' sheets do not');
select throws_ok($$select desk.lodge_appeal('2026-03-01', 'P4', 'P4', 'x')$$, 'PT400', '2026-03 is closed for P4: the sheet of S2 is issued', 'what is issued is closed');

-- Answered.
create temp table judged as select * from pg_temp.verdicts();
create temp table scored as select * from scoring.scores('2026-03-01', 'people', null, '2026-04-02Z');
select throws_ok(format($$select desk.answer_appeal(%s, 'granted', 'x', 'P1')$$, :visit_appeal), 'PT400', format('appeal no. %s is P1''s own', :visit_appeal), 'nobody answers their own');
select throws_ok(format($$select desk.answer_appeal(%s, 'perhaps', 'x', 'P4')$$, :visit_appeal), 'PT400', 'an appeal is granted, refused or noted, not "perhaps"', 'no other answer');
select throws_ok(format($$select desk.answer_appeal(%s, 'refused', ' ', 'P4')$$, :visit_appeal), 'PT400', null, 'not without a word');
select throws_ok($$select desk.answer_appeal(0, 'refused', 'x', 'P4')$$, 'PT400', 'there is no appeal no. 0', 'an unknown one');
select desk.ask_excuse('L1', null, '2026-03-05 09:00Z', '2026-03-05 10:00Z', 'roadworks', null, 'P2') as excuse, desk.ask_adjustment('2026-03-01', 'people', 'P1', 'appeal', 1, '申诉成立', 'P2') as adjustment \gset
select throws_ok(format($$select desk.answer_appeal(%s, 'refused', 'x', 'P4', excuse => %s)$$, :visit_appeal, :excuse), 'PT400', 'only a granted appeal leads to an excuse or an adjustment', 'a refusal leads nowhere');
select throws_ok(format($$select desk.answer_appeal(%s, 'granted', 'x', 'P4', excuse => 0)$$, :visit_appeal), 'PT400', 'there is no excuse no. 0', 'an unknown excuse');
select throws_ok(format($$select desk.answer_appeal(%s, 'granted', 'x', 'P4', adjustment => %s)$$, :term_appeal, :adjustment), 'PT400', format('adjustment no. %s is not one of that person for that month', :adjustment), 'another''s adjustment');
set local role patrol_auditor;
select desk.answer_appeal(:visit_appeal, 'granted', '封路属实', 'P4', excuse => :excuse, adjustment => :adjustment) \g /dev/null
reset role;
select results_eq($$select state, answer_text, ended_by, ended_at = now(), excuse is not null, adjustment is not null from desk.appeals('2026-03-01', null) where checkpoint = 'C2'$$,
  $$values ('granted', '封路属实', 'P4', true, true, true)$$, 'the answer is kept');
select results_eq('select * from pg_temp.verdicts()', 'select * from judged', 'granting changes no verdict');
select results_eq($$select * from scoring.scores('2026-03-01', 'people', null, '2026-04-02Z')$$, 'select * from scored', 'and no score');
select throws_ok(format($$select desk.answer_appeal(%s, 'refused', 'x', 'P4')$$, :visit_appeal), 'PT400', format('appeal no. %s was answered by P4 already', :visit_appeal), 'not twice');
select throws_ok(format($$select desk.withdraw_appeal(%s, 'P3')$$, :term_appeal), 'PT400', format('appeal no. %s is not P3''s', :term_appeal), 'not withdrawn by just anybody');
select desk.withdraw_appeal(:term_appeal, 'P1') \g /dev/null
select results_eq($$select state, ended_by from desk.appeals('2026-03-01', null, 'P2')$$, $$values ('withdrawn', 'P1')$$, 'but by who wrote it down');
select throws_ok(format($$select desk.answer_appeal(%s, 'refused', 'x', 'P4')$$, :term_appeal), 'PT400', format('appeal no. %s was withdrawn by P1 already', :term_appeal), 'what is withdrawn is not answered');
select desk.answer_appeal(:month_appeal, 'noted', '知悉', 'P4'), desk.answer_appeal(:duty_appeal, 'refused', '无人到过', 'P4') \g /dev/null
select lives_ok($$select desk.issue_sheet('S1', '2026-03-01', '2026-04-02Z')$$, 'then the month closes');
select throws_ok($$execute lodge('P1', 'P1', '再诉', null, null, null, null, null, null)$$, 'PT400', '2026-03 is closed for P1: the sheet of S1 is issued', 'and nothing is lodged against it');
select lives_ok($$select desk.approve_excuse((select excuse from desk.appeals('2026-03-01', null) where excuse is not null), 'P4')$$, 'what it led to goes its own way');

-- Kept.
select throws_ok($$update patrol.appeal set text = 'y'$$, 'PT403', null, 'an appeal is not rewritten');
select throws_ok($$delete from patrol.appeal$$, 'PT403', null, 'nor deleted');
select function_privs_are('desk', 'lodge_appeal', array['date', 'text', 'text', 'text', 'text', 'date', 'text', 'text', 'text', 'integer'], 'patrol_viewer', array[]::text[], 'a viewer lodges none');
select function_privs_are('desk', 'answer_appeal', array['bigint', 'text', 'text', 'text', 'bigint', 'bigint'], 'patrol_viewer', array[]::text[], 'nor answers');
select * from finish();
rollback;
