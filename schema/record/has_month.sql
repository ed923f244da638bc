-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.has_month(parent text, at timestamptz) returns boolean language sql stable as $$
  select to_regclass('patrol.' || parent || to_char(at at time zone 'UTC', '"_"YYYY"_"MM')) is not null
$$;
comment on function record.has_month is
  'Whether the month (of UTC) of an instant has its partition of a table of schema patrol, as far as this session has heard; quick. If not, ask record.ensure_month.';
