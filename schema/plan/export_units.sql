-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_units() returns table (place text[], cells text[])
language sql stable as $$
  -- Those above come before those below.
  select array[to_char(s.depth, 'FM0000'), u.unit], array[u.unit, u.name, u.kind, p.unit, u.timezone]
    from patrol.unit u join plan.unit_setting s using (unit_id) left join patrol.unit p on p.unit_id = u.parent_id where u.in_feed
$$;
comment on function plan.export_units is 'The records of units.csv, with what orders them.';
