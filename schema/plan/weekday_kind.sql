-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.weekday_kind(on_day date) returns text
language sql immutable as $$ select case when extract(isodow from on_day) >= 6 then 'weekend' else 'workday' end $$;
comment on function plan.weekday_kind is 'The kind of a day of which the calendar says nothing: weekend or workday.';
