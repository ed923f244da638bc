-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.instant_text(instant timestamptz) returns text
language sql stable parallel safe as $$
  select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
         || rtrim(case when date_trunc('second', instant) <> instant then to_char(instant at time zone 'UTC', '.US') else '' end, '0')
         || 'Z'
$$;
comment on function scoring.instant_text is
'An instant as RFC 3339 in UTC, 2026-11-22T05:14:32Z; a fraction of up to 6 digits only when it is not zero. None for none.';
