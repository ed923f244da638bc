-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.timezones() returns setof text
language sql stable as $$
  select z.name from pg_timezone_names z where z.name not in ('localtime', 'posixrules', 'Factory') and z.name !~ '^(posix|right)/'
$$;
comment on function plan.timezones is
  'The IANA time zones this server knows, spelled as IANA does. Slow: it reads the whole zone database from disk.';
