-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_shift() returns setof patrol.shift
language sql stable as $$
  select null::bigint, l.line_id, f.shift, f.name, f.kind, coalesce(f.days, '{}'), coalesce(f.day_kinds, '{}'), f.start,
         f.duration_minutes::smallint, f.rounds::smallint, coalesce(f.min_gap_minutes, 0)::smallint,
         coalesce(f.early_grace_minutes, 0)::smallint, coalesce(f.late_grace_minutes, 0)::smallint, f."from", f."until", true
    from pg_temp.feed_shifts f join patrol.line l on l.line = f."line"
$$;
comment on function plan.wanted_shift is 'What shifts.csv wants patrol.shift to be.';
