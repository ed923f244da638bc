-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_event() returns setof patrol.event
language sql stable as $$
  select null::bigint, f.event, f.name, true from pg_temp.feed_events f
$$;
comment on function plan.wanted_event is 'What events.csv wants patrol.event to be.';
