-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_lines() returns table (place text[], cells text[])
language sql stable as $$
  select array[l.line], array[l.line, l.name, u.unit, l.mode, case when l.ordered then 'yes' else 'no' end, l.eligibility,
                              l.valid_from::text, l.valid_until::text]
    from patrol.line l join patrol.unit u using (unit_id) where l.in_feed
$$;
comment on function plan.export_lines is 'The records of lines.csv, with what orders them.';
