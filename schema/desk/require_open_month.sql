-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_open_month(badge text, month date) returns void
language plpgsql set search_path = patrol, pg_temp as $$
declare
  label constant text := to_char(require_open_month.month, 'YYYY-MM');
  closed record;
begin
  perform pg_advisory_xact_lock_shared(hashtext('patrol appeals')); -- no sheet is issued meanwhile
  select unit.unit into closed
    from sheet
    join unit using (unit_id)
    join sheet_line on sheet_line.sheet_id = sheet.sheet_id and sheet_line.part = 'people'
   where sheet.month = date_trunc('month', require_open_month.month)::date
     and sheet_line.content ->> 'subject' = require_open_month.badge
   order by sheet.issued_at limit 1;
  if found then
    raise exception using errcode = 'PT400',
      message = format('%s is closed for %s: the sheet of %s is issued', label, badge, closed.unit),
      hint = 'What is found wrong now is told to the auditor, who may ask for an adjustment: it shows as a correction.',
      detail = format('appeal_closed badge=%s month=%s unit=%s', badge, label, closed.unit);
  end if;
end $$;
comment on function desk.require_open_month is
'Refuses a month of a person that is on an issued sheet already, and lets none be issued until the transaction ends. Errors: PT400 appeal_closed.';
