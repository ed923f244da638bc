-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_rosters() returns void
language sql as $$
  insert into pg_temp.feed_problem
  select false, 'rosters.csv', r.at_line, 'shift', 'unknown_reference', r."line" || ' ' || r.shift, 'shifts.csv'
    from pg_temp.feed_rosters r
   where plan.is_there('shifts.csv', 'shift') and plan.is_there('shifts.csv', 'line') and r.shift is not null
     and exists (select from pg_temp.feed_lines l where l."line" = r."line")
     and not exists (select from pg_temp.feed_shifts s where s."line" = r."line" and s.shift = r.shift)
  union all
  select false, 'rosters.csv', r.at_line, 'cycle_day', 'cycle_day_outside', r.cycle_day::text, '0…' || coalesce(r.cycle_length, 1) - 1
    from pg_temp.feed_rosters r
   where r.cycle_day >= coalesce(r.cycle_length, 1) and 'cycle_length' <> all (r.bad)
$$;
comment on function plan.check_rosters is 'Finds rosters of shifts that the line does not have, and cycle days outside their cycle.';
