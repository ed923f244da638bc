-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.adjust_neighbours() returns void
language sql as $$
  update patrol.duty d set accept_from = o.new_from, accept_until = o.new_until
    from pg_temp.line_duty o
   where o.duty_id is not null and not o.started and d.station_id = o.station_id and d.duty_id = o.duty_id
     and (d.accept_from, d.accept_until) <> (o.new_from, o.new_until)
$$;
comment on function plan.adjust_neighbours is
  'Lets the duties just outside the period that have not started begin and end accepting by their new neighbours.';
