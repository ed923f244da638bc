-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_checkpoints() returns void
language sql as $$
  insert into pg_temp.feed_problem
  select false, 'checkpoints.csv', c.at_line, case when c.lon is null then 'lon' else 'lat' end, 'half_coordinates', '', ''
    from pg_temp.feed_checkpoints c where (c.lon is null) <> (c.lat is null) and not c.bad && '{lon,lat}'
$$;
comment on function plan.check_checkpoints is 'Finds places with one coordinate.';
