-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_roster() returns setof patrol.roster
language sql stable as $$
  select s.shift_id, c.crew_id, f."from", f."until", coalesce(f.cycle_length, 1)::smallint, coalesce(f.cycle_day, 0)::smallint
    from pg_temp.feed_rosters f
    join patrol.line l on l.line = f."line" join patrol.shift s on s.line_id = l.line_id and s.shift = f.shift
    join patrol.crew c on c.crew = f.crew
$$;
comment on function plan.wanted_roster is 'What rosters.csv wants patrol.roster to be.';
