-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_stops() returns table (place text[], cells text[])
language sql stable as $$
  select array[l.line, to_char(s.position, 'FM00000')], array[l.line, s.position::text, c.checkpoint, s.dwell_minutes::text]
    from patrol.stop s join patrol.line l using (line_id) join patrol.checkpoint c using (checkpoint_id)
$$;
comment on function plan.export_stops is 'The records of stops.csv, with what orders them.';
