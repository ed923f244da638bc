-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_timezone(value text) returns text
language sql stable as $$
  -- pg_timezone_names reads the whole zone database from disk: not for the usual ones.
  select case when value in ('Asia/Shanghai', 'Asia/Urumqi', 'UTC') then value
              else (select z.name from pg_timezone_names z
                     where z.name = value and z.name not in ('localtime', 'posixrules', 'Factory')
                       and z.name !~ '^(posix|right)/' limit 1) end
$$;
comment on function plan.as_timezone is 'The cell itself, if it is the name of an IANA time zone this server knows, spelled as IANA does; else null.';
