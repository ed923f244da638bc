-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_person() returns setof patrol.person
language sql stable as $$
  select null::bigint, f.badge, f.name, f.kind, f."from", f."until", true from pg_temp.feed_people f
$$;
comment on function plan.wanted_person is 'What people.csv wants patrol.person to be.';
