-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.issued_sheet(unit text, month date, revision integer default null) returns setof patrol.sheet
language plpgsql stable rows 1 set search_path = patrol, pg_temp as $$
declare
  label constant text := to_char(issued_sheet.month, 'YYYY-MM');
begin
  return query select * from desk.newest_sheet(unit => issued_sheet.unit, month => issued_sheet.month,
                                               revision => issued_sheet.revision);
  if not found then
    if issued_sheet.revision is not null and exists (
         select from desk.newest_sheet(unit => issued_sheet.unit, month => issued_sheet.month)) then
      raise exception using errcode = 'PT400',
        message = format('the sheet of %s for %s has no revision %s', issued_sheet.unit, label, issued_sheet.revision),
        hint = 'patrolctl sheet list shows what there is.',
        detail = format('sheet_no_revision unit=%s month=%s revision=%s', issued_sheet.unit, label, issued_sheet.revision);
    end if;
    raise exception using errcode = 'PT400',
      message = format('no sheet of %s for %s has been issued', issued_sheet.unit, label),
      hint = 'Issue it first; patrolctl sheet list shows what there is.',
      detail = format('sheet_not_issued unit=%s month=%s', issued_sheet.unit, label);
  end if;
end $$;
comment on function desk.issued_sheet is
'As desk.newest_sheet, but one there must be. Errors: PT400 unknown_unit, sheet_not_issued, sheet_no_revision, sheet_altered.';
