-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.is_instant(value text) returns boolean language sql immutable as $$
  select translate(value, '123456789', '000000000') = '0000-00-00T00:00:00.000000Z'
     and left(value, 4) collate "C" >= '1970' and substr(value, 12, 2) collate "C" <= '23'
     and substr(value, 15, 1) <= '5' collate "C" and substr(value, 18, 1) <= '5' collate "C"
     and substr(value, 6, 2) collate "C" between '01' and '12' and substr(value, 9, 2) collate "C" between '01' and '31'
     and (substr(value, 9, 2) collate "C" <= '28' or plan.as_date(left(value, 10)) is not null)
$$;
comment on function record.is_instant is 'Whether a text is an instant in UTC with 6 decimals, 1970 to 9999, for example 2026-11-22T05:14:32.123456Z. Without a regular expression: those cost more than all the rest of landing a line.';
