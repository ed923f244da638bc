-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.revise_sheet(unit text, month date, as_of timestamptz default now())
returns table (revision integer, code text)
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  last patrol.sheet;
  head patrol.sheet;
  lines patrol.sheet_line[];
  corrections patrol.sheet_line[];
  label constant text := to_char(revise_sheet.month, 'YYYY-MM');
begin
  perform desk.lock_sheets(unit => revise_sheet.unit);
  last := desk.issued_sheet(unit => revise_sheet.unit, month => revise_sheet.month);
  perform desk.require_ripe_sheet(unit => revise_sheet.unit, month => revise_sheet.month, as_of => revise_sheet.as_of);
  head := desk.sheet_to_be(unit => revise_sheet.unit, month => revise_sheet.month, as_of => revise_sheet.as_of,
                           revision => last.revision + 1);
  -- One statement, so that every number is of one state of the database.
  select (select to_jsonb(rule) - 'month' from scoring.rules(head.month, head.month) as rule), desk.journal_heads(),
         array(select row(head.sheet_id, line.*)::patrol.sheet_line
                 from desk.draft(unit => revise_sheet.unit, month => head.month, as_of => revise_sheet.as_of) as line)
    into head.rule, head.heads, lines;
  corrections := array(select row(head.sheet_id, 'corrections', line.*)::patrol.sheet_line
                         from desk.corrections(sheet_id => last.sheet_id, lines => lines, as_told => false) as line);
  if cardinality(corrections) = 0 then
    raise exception using errcode = 'PT400',
      message = format('nothing differs from the sheet of %s for %s, revision %s', revise_sheet.unit, label, last.revision),
      hint = 'It stands as it was issued.',
      detail = format('sheet_unchanged unit=%s month=%s revision=%s', revise_sheet.unit, label, last.revision);
  end if;
  perform desk.note_shown_lines(unit => revise_sheet.unit, month => head.month, as_of => revise_sheet.as_of, lines => lines);
  return query select * from desk.keep_sheet(head => head, lines => lines || corrections);
end $$;
comment on function desk.revise_sheet is
'Issues the next revision of an issued sheet, judged by the instant as_of: everything is frozen afresh, and its corrections list every value that differs from the revision before (see desk.corrections). The revisions before stay as they are. Answers its revision and short code. Errors: PT400 sheet_not_issued, sheet_altered, sheet_unchanged, or as desk.require_ripe_sheet.';
grant execute on function desk.revise_sheet to patrol_auditor;
