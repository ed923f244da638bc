-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.month_bounds(unit text, month date, as_of timestamptz, out opening timestamptz, out closing timestamptz)
language sql stable set search_path = patrol, pg_temp as $$
  select date_trunc('month', month_bounds.month::timestamp) at time zone zone.name,
         least((date_trunc('month', month_bounds.month::timestamp) + interval '1 month') at time zone zone.name, month_bounds.as_of)
    from (select plan.timezone_of(unit_id => (select own.unit_id from unit as own where own.unit = month_bounds.unit)) as name) as zone
$$;
comment on function desk.month_bounds is
'From when, inclusive, to when, exclusive, a month (any day of it) lasts in the zone of a unit, as far as it is over at as_of.';
