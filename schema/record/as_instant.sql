-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.as_instant(value text, zone text) returns timestamptz language sql stable as $$
  select case when value ~ '^[0-9-]{10}[Tt ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:[Zz]|[+-](?:0[0-9]|1[0-5]):[0-5][0-9])?$'
               and plan.as_date(left(value, 10)) is not null
              then case when value ~ '(?:[Zz]|[+-][0-9]{2}:[0-9]{2})$' then value::timestamptz
                        else value::timestamp at time zone zone end end
$$;
comment on function record.as_instant is
  'The instant a cell writes: RFC 3339 with offset, or the same without offset as local time of the zone (seconds may be left out); null when it writes none that exists.';
