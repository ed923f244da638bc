-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_people() returns table (place text[], cells text[])
language sql stable as $$
  select array[p.badge], array[p.badge, p.name, p.kind, u.unit, p.valid_from::text, p.valid_until::text]
    from patrol.person p
    join patrol.membership m on m.person_id = p.person_id and upper_inf(m.during) join patrol.unit u using (unit_id) where p.in_feed
$$;
comment on function plan.export_people is 'The records of people.csv, with what orders them.';
