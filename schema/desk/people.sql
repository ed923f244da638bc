-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.people(unit text)
returns table (badge text, name text, kind text, unit text, unit_name text, first_day date, last_day date)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select person.badge, person.name, person.kind, unit.unit, unit.name, person.valid_from, person.valid_until
    from person
    join membership on membership.person_id = person.person_id and upper_inf(membership.during)
    join unit on unit.unit_id = membership.unit_id
   where person.in_feed and unit.unit_id in (select plan.units_below(unit => people.unit))
   order by person.badge
$$;
comment on function desk.people is
'The people of the current feed who belong to the unit or one below it (null = to any), by badge. first_day, last_day: inclusive, null = open. Errors: PT400 unknown_unit.';
grant execute on function desk.people to patrol_viewer, patrol_editor, patrol_auditor;
