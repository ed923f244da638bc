-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.export_shifts() returns table (place text[], cells text[])
language sql stable as $$
  select array[l.line, s.shift],
         array[l.line, s.shift, s.name, s.kind, array_to_string(s.days, ''), array_to_string(s.day_kinds, '|'), to_char(s.start, 'HH24:MI'),
               s.duration_minutes::text, s.rounds::text, nullif(s.min_gap_minutes, 0)::text, nullif(s.early_grace_minutes, 0)::text,
               nullif(s.late_grace_minutes, 0)::text, s.valid_from::text, s.valid_until::text]
    from patrol.shift s join patrol.line l using (line_id) where s.in_feed
$$;
comment on function plan.export_shifts is 'The records of shifts.csv, with what orders them.';
