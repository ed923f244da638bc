-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.issue_sheet(unit text, month date, as_of timestamptz default now())
returns table (revision integer, code text)
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  head patrol.sheet;
  lines patrol.sheet_line[];
begin
  perform pg_advisory_xact_lock(hashtext('patrol sheets'), hashtext(issue_sheet.unit));
  perform desk.require_ripe_sheet(unit => issue_sheet.unit, month => issue_sheet.month, as_of => issue_sheet.as_of);

  select plan.station_of(unit_id => own.unit_id), nextval(pg_get_serial_sequence('patrol.sheet', 'sheet_id')), own.unit_id,
         date_trunc('month', issue_sheet.month), 1, issue_sheet.as_of, session_user
    into head.station_id, head.sheet_id, head.unit_id, head.month, head.revision, head.issued_at, head.issued_by
    from unit as own where own.unit = issue_sheet.unit;
  -- One statement, so that every number is of one state of the database.
  select (select to_jsonb(rule) - 'month' from scoring.rules(head.month, head.month) as rule), desk.journal_heads(),
         (select array_agg(row(head.sheet_id, part.name, line.number, line.content)::patrol.sheet_line)
            from unnest('{people,lines,units,checkpoints,excuses,no_data,adjustments}'::text[]) as part (name)
           cross join lateral desk.preview_part(unit => issue_sheet.unit, month => issue_sheet.month, part => part.name,
                                                as_of => issue_sheet.as_of) as line)
    into head.rule, head.heads, lines;
  head.digest := desk.sheet_digest(sheet => head, lines => lines);

  insert into sheet overriding system value select head.*;
  insert into sheet_line select line.* from unnest(lines) as line;
  perform pg_notify('patrol', 'sheets');
  return query select head.revision::integer, desk.sheet_code(head.digest);
end $$;
comment on function desk.issue_sheet is
'Issues the sheet of a unit and month (any day of it), judged by the instant as_of: freezes its people, lines, units, checkpoints, excuses, no-data and adjustments, the rule and the head of every journal, under one digest (see desk.sheet_digest); from then on nothing of it changes. Answers its revision and short code. Errors: PT400 as desk.require_ripe_sheet.';
grant execute on function desk.issue_sheet to patrol_auditor;
