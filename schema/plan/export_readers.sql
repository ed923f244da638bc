-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_readers() returns table (place text[], cells text[])
language sql stable as $$
  select array[r.reader], array[r.reader, r.kind, u.unit, c.checkpoint, r.valid_from::text, r.valid_until::text]
    from patrol.reader r join patrol.unit u using (unit_id) left join patrol.checkpoint c using (checkpoint_id) where r.in_feed
$$;
comment on function plan.export_readers is 'The records of readers.csv, with what orders them.';
