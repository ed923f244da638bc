-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_stop() returns setof patrol.stop
language sql stable as $$
  select l.line_id, f.position::smallint, c.checkpoint_id, f.dwell_minutes::smallint
    from pg_temp.feed_stops f
    join patrol.line l on l.line = f."line" join patrol.checkpoint c on c.checkpoint = f.checkpoint
$$;
comment on function plan.wanted_stop is 'What stops.csv wants patrol.stop to be.';
