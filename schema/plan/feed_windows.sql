-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.feed_windows() returns table (
  "line" text, on_day date, starts_at timestamptz, ends_at timestamptz, file text, at_line bigint, named text)
language sql as $$
  with recursive above as (
    select u.unit, u.unit as ancestor, u.parent, u.timezone, 0 as depth from pg_temp.feed_units u
    union all
    select a.unit, u.unit, u.parent, u.timezone, a.depth + 1 from above a join pg_temp.feed_units u on u.unit = a.parent
  ) cycle ancestor set looped using path,
  zone as (
    select distinct on (unit) unit, timezone from above where timezone is not null order by unit, depth
  ), patrolled as (
    select l."line", l.unit, l."from", l."until", coalesce(z.timezone, 'Asia/Shanghai') as timezone
      from pg_temp.feed_lines l left join zone z on z.unit = l.unit where not l.bad && '{unit,from,until}'
  ), day as (
    select p."line", (now() at time zone p.timezone)::date + ahead as on_day from patrolled p cross join generate_series(0, 35) ahead
    union
    select d."line", d."date" + beside from pg_temp.feed_dispatches d cross join generate_series(-1, 1) beside
     where d."line" is not null and d."date" is not null
  ), calendar as materialized (
    select distinct on (a.unit, c."date") a.unit, c."date", c.day_kind
      from pg_temp.feed_calendar c join above a on a.ancestor = c.unit or (c.unit is null and a.depth = 0)
     where c.bad = '{}' order by a.unit, c."date", (c.unit is null), a.depth
  ), duty as (
    select p."line", y.on_day, s.shift, plan.starts_at(y.on_day, coalesce(d.start, s.start), p.timezone) as starts_at,
           coalesce(d.duration_minutes, s.duration_minutes) as minutes, p.timezone,
           case when d.at_line is null then 'shifts.csv' else 'dispatches.csv' end as file, coalesce(d.at_line, s.at_line) as at_line
      from patrolled p
      join pg_temp.feed_shifts s on s."line" = p."line" and not s.bad && '{kind,days,day_kinds,start,duration_minutes,from,until}'
      join day y on y."line" = p."line"
      left join pg_temp.feed_dispatches d on d."line" = s."line" and d.shift = s.shift and d."date" = y.on_day
      left join calendar c on c.unit = p.unit and c."date" = y.on_day
     where y.on_day between coalesce(greatest(p."from", s."from"), '-infinity') and coalesce(least(p."until", s."until"), 'infinity')
       and plan.is_due(s.kind, coalesce(s.days, '{}'), coalesce(s.day_kinds, '{}'), y.on_day,
                       coalesce(c.day_kind, plan.weekday_kind(y.on_day)), d.at_line is not null)
       and (d.at_line is null or not d.bad && '{start,duration_minutes}')
  ), timed as (
    select *, starts_at + minutes * interval '1 minute' as ends_at from duty where starts_at is not null and minutes is not null
  )
  select "line", on_day, starts_at, ends_at, file, at_line,
         format('%s %s %s–%s', "line", shift, to_char(starts_at at time zone timezone, 'YYYY-MM-DD HH24:MI'),
                to_char(ends_at at time zone timezone, 'HH24:MI'))
    from timed
$$;
comment on function plan.feed_windows is
  'The duty windows a staged feed would give over the coming 35 days and around every dispatch, by the rules of plan.planned_windows; cells that are problems of their own are left out. named: line, shift and local time.';
