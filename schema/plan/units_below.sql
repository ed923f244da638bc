-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.units_below(unit text) returns setof bigint
language plpgsql stable security definer set search_path = patrol, pg_temp as $$
begin
  if unit is not null and not exists (select from patrol.unit u where u.unit = units_below.unit) then
    raise exception using errcode = 'PT400', message = format('there is no unit "%s"', left(unit, 80)),
      hint = 'Use a code of units.csv.', detail = format('unknown_unit unit=%s', left(unit, 80));
  end if;
  return query
    with recursive below as (
      select u.unit_id from patrol.unit u where u.unit = units_below.unit or units_below.unit is null
      union
      select u.unit_id from below join patrol.unit u on u.parent_id = below.unit_id
    )
    select below.unit_id from below;
end $$;
comment on function plan.units_below is
  'The unit of this code and all units below it, as unit_id; null = all units. Errors: PT400 unknown_unit.';
