-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_line() returns setof patrol.line
language sql stable as $$
  select null::bigint, f."line", f.name, u.unit_id, f.mode, f.ordered, f.eligibility, f."from", f."until", true
    from pg_temp.feed_lines f join patrol.unit u on u.unit = f.unit
$$;
comment on function plan.wanted_line is 'What lines.csv wants patrol.line to be.';
