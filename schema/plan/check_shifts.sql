-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_shifts() returns void
language sql as $$
  insert into pg_temp.feed_problem
  select false, 'shifts.csv', s.at_line, 'start', 'fixed_needs_start', '', 'HH:MM'
    from pg_temp.feed_shifts s where s.kind = 'fixed' and s.start is null and 'start' <> all (s.bad)
  union all
  select false, 'shifts.csv', s.at_line, 'min_gap_minutes', 'rounds_need_gap', s.rounds::text, '1…1440'
    from pg_temp.feed_shifts s
   where s.rounds > 1 and coalesce(s.min_gap_minutes, 0) = 0 and 'min_gap_minutes' <> all (s.bad)
$$;
comment on function plan.check_shifts is 'Finds fixed shifts without a start and several rounds without a gap between them.';
