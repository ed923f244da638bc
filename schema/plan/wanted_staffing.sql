-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_staffing() returns setof patrol.staffing
language sql stable as $$
  select l.line_id, f.person_kind, f.count::smallint
    from pg_temp.feed_staffing f join patrol.line l on l.line = f."line"
$$;
comment on function plan.wanted_staffing is 'What staffing.csv wants patrol.staffing to be.';
