-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_ripe_sheet(unit text, month date, as_of timestamptz) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  label constant text := to_char(require_ripe_sheet.month, 'YYYY-MM');
  first_day constant date := date_trunc('month', require_ripe_sheet.month);
  next_day constant date := first_day + interval '1 month';
  within constant bigint[] := array(select plan.units_below(unit => require_ripe_sheet.unit));
  month_ends constant timestamptz := next_day::timestamp at time zone plan.timezone_of(
    unit_id => (select own.unit_id from unit as own where own.unit = require_ripe_sheet.unit));
  open_line record;
begin
  if as_of > now() then
    raise exception using errcode = 'PT400',
      message = format('a sheet cannot be issued as of %s, which is yet to come', scoring.instant_text(as_of)),
      hint = 'Leave the instant away.', detail = format('sheet_future at=%s', scoring.instant_text(as_of));
  end if;
  if not exists (select from duty where on_day >= first_day and on_day < next_day and unit_id = any (within)) then
    raise exception using errcode = 'PT400', message = format('%s has no duty in %s', unit, label),
      hint = 'Ask for a month with duties, or for the unit above.', detail = format('sheet_empty unit=%s month=%s', unit, label);
  end if;
  select line.line, duty.accept_until into open_line
    from duty join line using (line_id)
   where duty.on_day >= first_day and duty.on_day < next_day and duty.unit_id = any (within) and duty.accept_until > as_of
   order by duty.accept_until desc, line.line limit 1;
  if found then
    raise exception using errcode = 'PT400',
      message = format('too early: line %s of %s still accepts clock-ins until %s', open_line.line, unit,
                       scoring.instant_text(open_line.accept_until)),
      hint = 'Issue the sheet after that.',
      detail = format('sheet_too_early unit=%s month=%s line=%s at=%s', unit, label, open_line.line,
                      scoring.instant_text(open_line.accept_until));
  end if;
  if month_ends > as_of then
    raise exception using errcode = 'PT400',
      message = format('too early: %s ends at %s', label, scoring.instant_text(month_ends)), hint = 'Issue the sheet after that.',
      detail = format('sheet_month_open unit=%s month=%s at=%s', unit, label, scoring.instant_text(month_ends));
  end if;
end $$;
comment on function desk.require_ripe_sheet is
'Refuses to issue the sheet of a unit and month at as_of: PT400 unknown_unit, sheet_future (as_of is yet to come), sheet_empty (no duty), sheet_too_early (a duty still accepts; the last one is named), sheet_month_open (the month has not ended in the unit''s zone).';
