-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.is_instant(value text) returns boolean language sql immutable as $$
  select value like '____-__-__T__:__:__.______Z' and translate(value, '0123456789', '') = '--T::.Z'
     and value collate "C" between '1970' and '9999-12-31T24'
     and substr(value, 6, 2) collate "C" between '01' and '12' and substr(value, 9, 2) collate "C" between '01' and '31'
     and substr(value, 12, 2) collate "C" <= '23' and substr(value, 15, 2) collate "C" <= '59' and substr(value, 18, 2) collate "C" <= '59'
     and (substr(value, 9, 2) collate "C" <= '28' or plan.as_date(left(value, 10)) is not null)
$$;
comment on function record.is_instant is 'Whether a text is an instant in UTC with 6 decimals, 1970 to 9999, for example 2026-11-22T05:14:32.123456Z. Without a regular expression: on a hot path those cost more than all the rest.';
