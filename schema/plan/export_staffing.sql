-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_staffing() returns table (place text[], cells text[])
language sql stable as $$
  select array[l.line, s.person_kind], array[l.line, s.person_kind, s.count::text]
    from patrol.staffing s join patrol.line l using (line_id)
$$;
comment on function plan.export_staffing is 'The records of staffing.csv, with what orders them.';
