-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_crew() returns setof patrol.crew
language sql stable as $$
  select null::bigint, f.crew, f.name, u.unit_id, true from pg_temp.feed_crews f join patrol.unit u on u.unit = f.unit
$$;
comment on function plan.wanted_crew is 'What crews.csv wants patrol.crew to be.';
