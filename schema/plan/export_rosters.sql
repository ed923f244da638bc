-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_rosters() returns table (place text[], cells text[])
language sql stable as $$
  select array[l.line, s.shift, c.crew, r.valid_from::text],
         array[l.line, s.shift, c.crew, r.valid_from::text, r.valid_until::text, nullif(r.cycle_length, 1)::text,
               case when r.cycle_length > 1 then r.cycle_day::text end]
    from patrol.roster r
    join patrol.shift s using (shift_id) join patrol.line l using (line_id) join patrol.crew c using (crew_id)
$$;
comment on function plan.export_rosters is 'The records of rosters.csv, with what orders them.';
