-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.starts_at(on_day date, start time, timezone text) returns timestamptz
language sql stable as $$ select (on_day + start) at time zone timezone $$;
comment on function plan.starts_at is
  'The instant of a local time. A time that daylight saving skips is taken by the clock before the change (02:30 becomes 03:30); one that comes twice is the standard-time one, as PostgreSQL resolves them.';
