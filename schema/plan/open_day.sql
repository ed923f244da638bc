-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.open_day(on_day date, instant timestamptz) returns boolean
language plpgsql as $$
begin
  perform plan.open_duties(from_day => open_day.on_day, through_day => open_day.on_day, as_of => open_day.instant);
  return true;
exception when sqlstate 'PT400' then
  return false;
end $$;
comment on function plan.open_day is 'Opens the duties of one date; false, and nothing done, where two windows of a line clash on it.';
