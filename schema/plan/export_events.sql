-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_events() returns table (place text[], cells text[])
language sql stable as $$
  select array[e.event], array[e.event, e.name] from patrol.event e where e.in_feed
$$;
comment on function plan.export_events is 'The records of events.csv, with what orders them.';
