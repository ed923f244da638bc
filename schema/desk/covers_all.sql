-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.covers_all(unit text) returns boolean
language sql stable set search_path = patrol, pg_temp as $$
  select not exists (select from unit as own where own.unit_id not in (select plan.units_below(unit => covers_all.unit)))
$$;
comment on function desk.covers_all is
'Whether there is no unit that is not this one or below it: then all may be asked for, which costs less than asking for many. Errors: PT400 unknown_unit.';
