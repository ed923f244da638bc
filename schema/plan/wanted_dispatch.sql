-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_dispatch() returns setof patrol.dispatch
language sql stable as $$
  select s.shift_id, f."date", f.start, f.duration_minutes::smallint, c.crew_id
    from pg_temp.feed_dispatches f
    join patrol.line l on l.line = f."line" join patrol.shift s on s.line_id = l.line_id and s.shift = f.shift
    left join patrol.crew c on c.crew = f.crew
$$;
comment on function plan.wanted_dispatch is 'What dispatches.csv wants patrol.dispatch to be.';
