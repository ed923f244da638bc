-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_stops() returns void
language sql as $$
  insert into pg_temp.feed_problem
  select false, 'stops.csv', s.at_line, 'checkpoint', 'checkpoint_twice', s.checkpoint, s.first_line::text
    from (select at_line, checkpoint, min(at_line) over (partition by "line", checkpoint) as first_line
            from pg_temp.feed_stops where "line" is not null and checkpoint is not null) s
   where s.at_line > s.first_line
  union all
  select false, 'stops.csv', s.at_line, 'dwell_minutes', 'dwell_over_gap', s.dwell_minutes::text,
         format('%s (shifts.csv:%s)', g.min_gap_minutes, g.at_line)
    from pg_temp.feed_stops s
    join (select distinct on ("line") "line", min_gap_minutes, at_line from pg_temp.feed_shifts
           where min_gap_minutes > 0 order by "line", min_gap_minutes, at_line) g on g."line" = s."line"
   where s.dwell_minutes > g.min_gap_minutes
$$;
comment on function plan.check_stops is 'Finds checkpoints that stand twice on a line, and dwells longer than the gap between rounds.';
