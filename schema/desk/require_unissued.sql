-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_unissued(unit text, month date) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  label constant text := to_char(require_unissued.month, 'YYYY-MM');
  issued constant smallint := (select max(sheet.revision)
                                 from desk.newest_sheet(unit => require_unissued.unit, month => require_unissued.month) as sheet);
begin
  if issued is not null then
    raise exception using errcode = 'PT400',
      message = format('the sheet of %s for %s is issued already', unit, label),
      hint = 'An issued sheet stays as it is. What has changed since can be issued as a revision.',
      detail = format('sheet_issued unit=%s month=%s revision=%s', unit, label, issued);
  end if;
end $$;
comment on function desk.require_unissued is
'Refuses a unit and month whose sheet is issued: PT400 unknown_unit, sheet_issued.';
