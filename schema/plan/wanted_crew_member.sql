-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_crew_member() returns setof patrol.crew_member
language sql stable as $$
  select c.crew_id, p.person_id, f."from", f."until"
    from pg_temp.feed_crew_members f
    join patrol.crew c on c.crew = f.crew join patrol.person p on p.badge = f.badge
$$;
comment on function plan.wanted_crew_member is 'What crew_members.csv wants patrol.crew_member to be.';
