-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_crew_members() returns table (place text[], cells text[])
language sql stable as $$
  select array[c.crew, p.badge], array[c.crew, p.badge, m.valid_from::text, m.valid_until::text]
    from patrol.crew_member m join patrol.crew c using (crew_id) join patrol.person p using (person_id)
$$;
comment on function plan.export_crew_members is 'The records of crew_members.csv, with what orders them.';
