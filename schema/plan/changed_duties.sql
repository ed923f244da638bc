-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.changed_duties(gone bigint[], come jsonb) returns jsonb
language sql stable as $$
  with before as materialized (
    select * from plan.duty_facts(gone)
  ), after as materialized (
    select * from jsonb_to_recordset(come) as c ("line" text, line_name text, shift text, shift_name text, on_day date, starts_at timestamptz,
           ends_at timestamptz, timezone text, visits bigint, stops text, people text[], terms text)
  )
  select coalesce(jsonb_agg(jsonb_build_object(
           'what', case when b."line" is null then 'opened' when a."line" is null then 'removed' else 'changed' end,
           'line', coalesce(a."line", b."line"), 'line_name', coalesce(a.line_name, b.line_name),
           'shift', coalesce(a.shift, b.shift), 'shift_name', coalesce(a.shift_name, b.shift_name), 'date', on_day,
           'before', plan.duty_words(b.starts_at, b.ends_at, b.timezone, b.visits, b.people),
           'after', plan.duty_words(a.starts_at, a.ends_at, a.timezone, a.visits, a.people),
           'differs', case when b."line" is not null and a."line" is not null then array_remove(array[
              case when (a.starts_at, a.ends_at) <> (b.starts_at, b.ends_at) then 'time' end,
              case when a.people <> b.people then 'people' end,
              case when a.visits <> b.visits then 'visits' when a.stops <> b.stops then 'stops' end,
              case when a.terms <> b.terms then 'terms' end], null) else '{}' end)
           order by on_day, coalesce(a.starts_at, b.starts_at), "line", shift), '[]')
    from before b full join after a using ("line", shift, on_day)
$$;
comment on function plan.changed_duties is
  'Duties that go, and those that come (plan.duty_facts as JSON, made while they stood), as what changes: per line, shift and date opened, removed or changed, with start, end, people and visits before and after, and what differs: time, people, visits (their number), stops (which, or their order), terms (any other). Duties that go are still there.';
