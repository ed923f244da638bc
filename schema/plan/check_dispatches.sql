-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_dispatches() returns void
language sql as $$
  insert into pg_temp.feed_problem
  select false, 'dispatches.csv', d.at_line, 'shift', 'unknown_reference', d."line" || ' ' || d.shift, 'shifts.csv'
    from pg_temp.feed_dispatches d
   where plan.is_there('shifts.csv', 'shift') and plan.is_there('shifts.csv', 'line') and d.shift is not null
     and exists (select from pg_temp.feed_lines l where l."line" = d."line")
     and not exists (select from pg_temp.feed_shifts s where s."line" = d."line" and s.shift = d.shift)
  union all
  select false, 'dispatches.csv', d.at_line, 'start', 'dispatch_needs_start', '', format('HH:MM (shifts.csv:%s)', s.at_line)
    from pg_temp.feed_dispatches d
    join pg_temp.feed_shifts s on s."line" = d."line" and s.shift = d.shift
   where s.kind = 'mobile' and s.start is null and 'start' <> all (s.bad) and d.start is null and 'start' <> all (d.bad)
$$;
comment on function plan.check_dispatches is
  'Finds dispatches of shifts that the line does not have, and those that leave a mobile duty without a start.';
