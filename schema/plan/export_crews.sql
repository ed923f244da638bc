-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_crews() returns table (place text[], cells text[])
language sql stable as $$
  select array[c.crew], array[c.crew, c.name, u.unit] from patrol.crew c join patrol.unit u using (unit_id) where c.in_feed
$$;
comment on function plan.export_crews is 'The records of crews.csv, with what orders them.';
