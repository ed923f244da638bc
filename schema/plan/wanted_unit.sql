-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_unit() returns setof patrol.unit
language sql stable as $$
  select null::bigint, f.unit, f.name, f.kind, p.unit_id, f.timezone, true
    from pg_temp.feed_units f left join patrol.unit p on p.unit = f.parent
$$;
comment on function plan.wanted_unit is 'What units.csv wants patrol.unit to be. A parent that is only now made must have its row first.';
