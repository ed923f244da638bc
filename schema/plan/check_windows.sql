-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_windows() returns void
language sql as $$
  -- Windows of one line that overlap lie at most a day apart.
  with opened as materialized (select * from plan.feed_windows()),
  pair as (
    select distinct on (later.file, later.at_line, earlier.file, earlier.at_line)
           later.file, later.at_line, later.named, earlier.named || format(' (%s:%s)', earlier.file, earlier.at_line) as other
      from opened earlier cross join (values (0), (1)) ahead (days)
      join opened later on later."line" = earlier."line" and later.on_day = earlier.on_day + ahead.days
     where (later.starts_at, later.file, later.at_line) > (earlier.starts_at, earlier.file, earlier.at_line)
       and later.starts_at < earlier.ends_at
     order by later.file, later.at_line, earlier.file, earlier.at_line, later.on_day
  )
  insert into pg_temp.feed_problem select false, file, at_line, 'start', 'overlapping_windows', named, other from pair
$$;
comment on function plan.check_windows is
  'Finds duty windows of one line that overlap, over the coming 35 days and around every dispatch; each pair of records is named once, at its first date.';
