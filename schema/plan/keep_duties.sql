-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.keep_duties() returns void
language sql as $$
  update pg_temp.open_duty o set planned_id = p.planned_id
    from patrol.duty d join pg_temp.planned_duty p using (line_id, shift_id, on_day)
   where d.station_id = o.station_id and d.duty_id = o.duty_id
     and (d.content, d.accept_from, d.accept_until) = (p.content, p.accept_from, p.accept_until);
  update pg_temp.planned_duty p set duty_id = o.duty_id from pg_temp.open_duty o where o.planned_id = p.planned_id
$$;
comment on function plan.keep_duties is 'Finds the standing duties that are already what the plan says: they are left as they are.';
