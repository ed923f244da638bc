-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.newest_sheet(unit text, month date, revision integer default null) returns setof patrol.sheet
language plpgsql stable rows 1 set search_path = patrol, pg_temp as $$
declare
  newest patrol.sheet;
begin
  perform plan.units_below(unit => newest_sheet.unit);
  select sheet.* into newest
    from sheet join unit as own using (unit_id)
   where own.unit = newest_sheet.unit and sheet.month = date_trunc('month', newest_sheet.month)::date
     and (newest_sheet.revision is null or sheet.revision = newest_sheet.revision)
   order by sheet.revision desc limit 1;
  if found then
    perform desk.require_intact(sheet => newest);
    return next newest;
  end if;
end $$;
comment on function desk.newest_sheet is
'The newest revision of the sheet of a unit and month (any day of it), or the given one; no row when none was issued. Errors: PT400 unknown_unit, sheet_altered.';
