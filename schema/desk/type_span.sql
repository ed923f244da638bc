-- SPDX-License-Identifier: GPL-3.0-or-later
create type desk.span as (
  number integer,
  label text,
  first_day date,
  last_day date,
  presented_on date,
  partial boolean,
  first_day_before date,
  last_day_before date
);
comment on type desk.span is
'A period of scoring.periods, and the days it is compared with (scoring.period_before), none when it is not.';
