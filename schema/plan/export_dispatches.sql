-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_dispatches() returns table (place text[], cells text[])
language sql stable as $$
  select array[l.line, s.shift, d.on_day::text],
         array[l.line, s.shift, d.on_day::text, to_char(d.start, 'HH24:MI'), d.duration_minutes::text, c.crew]
    from patrol.dispatch d
    join patrol.shift s using (shift_id) join patrol.line l using (line_id) left join patrol.crew c using (crew_id)
$$;
comment on function plan.export_dispatches is 'The records of dispatches.csv, with what orders them.';
