-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.begun_duties(shifts jsonb, instant timestamptz) returns jsonb
language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'line_name', l.name, 'shift', s.shift, 'shift_name', s.name, 'date', d.on_day,
                  'code', 'started', 'days', 1) order by l.line, s.shift, d.on_day), '[]')
    from (select distinct c ->> 'line' as "line", c ->> 'shift' as shift from jsonb_array_elements(shifts) c) c
    join patrol.line l on l.line = c."line" join patrol.shift s on s.line_id = l.line_id and s.shift = c.shift
    join patrol.duty d on d.line_id = l.line_id and d.shift_id = s.shift_id
   where d.starts_at <= instant and d.accept_until > instant
$$;
comment on function plan.begun_duties is
  'Of these shifts (JSON objects with line and shift) the duties that have begun and still accept clock-ins: a changed plan does not reach them.';
