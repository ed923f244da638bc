-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.issue_sheet(unit text, month date, as_of timestamptz default now())
returns table (revision integer, code text)
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  head patrol.sheet;
  lines patrol.sheet_line[];
begin
  perform desk.lock_sheets(unit => issue_sheet.unit);
  perform desk.require_unissued(unit => issue_sheet.unit, month => issue_sheet.month);
  perform desk.require_ripe_sheet(unit => issue_sheet.unit, month => issue_sheet.month, as_of => issue_sheet.as_of);
  perform desk.require_answered_appeals(unit => issue_sheet.unit, month => issue_sheet.month);
  head := desk.sheet_to_be(unit => issue_sheet.unit, month => issue_sheet.month, as_of => issue_sheet.as_of, revision => 1);
  -- One statement, so that every number is of one state of the database.
  select (select to_jsonb(rule) - 'month' from scoring.rules(head.month, head.month) as rule), desk.journal_heads(),
         array(select row(head.sheet_id, line.*)::patrol.sheet_line
                 from desk.draft(unit => issue_sheet.unit, month => head.month, as_of => issue_sheet.as_of) as line
               union all
               select row(head.sheet_id, 'corrections', line.*)::patrol.sheet_line
                 from desk.sheet_corrections(unit => issue_sheet.unit, month => head.month, as_of => issue_sheet.as_of) as line)
    into head.rule, head.heads, lines;
  perform desk.note_shown_lines(unit => issue_sheet.unit, month => head.month, as_of => issue_sheet.as_of, lines => lines);
  return query select * from desk.keep_sheet(head => head, lines => lines);
end $$;
comment on function desk.issue_sheet is
'Issues the sheet of a unit and month (any day of it), judged by the instant as_of: freezes its people, lines, units, checkpoints, excuses, no-data, outages and adjustments, the rule and the head of every journal, under one digest (see desk.sheet_digest); from then on nothing of it changes. Its corrections are what has changed of the unit''s earlier months since people were last told. Answers its revision and short code. Errors: PT400 sheet_issued, sheet_appeals (an appeal is open), or as desk.require_ripe_sheet.';
grant execute on function desk.issue_sheet to patrol_auditor;
