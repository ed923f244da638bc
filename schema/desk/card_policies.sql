-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.card_policies()
returns table (unit text, unit_name text, authentication text, set_by text, set_by_name text, set_at timestamptz)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select unit.unit, unit.name, card_policy.authentication, person.badge, person.name, card_policy.set_at
    from card_policy
    join unit using (unit_id)
    join person on person.person_id = card_policy.set_by
   order by unit.unit
$$;
comment on function desk.card_policies is
'Units for which it is set what cards must at least prove (uid, sun, mutual), by code, with who set it and when. It holds for units below that have no row of their own.';
grant execute on function desk.card_policies to patrol_viewer, patrol_editor, patrol_auditor;
