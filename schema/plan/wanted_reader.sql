-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_reader() returns setof patrol.reader
language sql stable as $$
  select null::bigint, f.reader, f.kind, u.unit_id, c.checkpoint_id, f."from", f."until", true
    from pg_temp.feed_readers f
    join patrol.unit u on u.unit = f.unit left join patrol.checkpoint c on c.checkpoint = f.checkpoint
$$;
comment on function plan.wanted_reader is 'What readers.csv wants patrol.reader to be.';
