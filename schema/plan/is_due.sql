-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.is_due(kind text, days smallint[], day_kinds text[], on_day date, day_kind text, dispatched boolean) returns boolean
language sql immutable as $$
  select dispatched or (kind = 'fixed'
    and (days = '{}' or extract(isodow from on_day)::smallint = any (days))
    and (day_kinds = '{}' or day_kind = any (day_kinds)))
$$;
comment on function plan.is_due is
  'Whether a shift gives a duty on a date: a fixed one by weekday and kind of day (empty = all), any one when dispatched.';
