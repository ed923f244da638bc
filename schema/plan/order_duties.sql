-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.order_duties(first_day date, last_day date, instant timestamptz) returns void
language sql as $$
  with bearing as (
    select line_id, planned_id, null::bigint as station_id, null::bigint as duty_id, false as started, on_day, shift_id, starts_at, ends_at,
           early_grace_minutes * interval '1 minute' as early, late_grace_minutes * interval '1 minute' as late,
           null::timestamptz as accept_from, null::timestamptz as accept_until
      from pg_temp.planned_duty
    union all
    -- A window lasts a day at most and its grace another: duties further off cannot touch.
    select d.line_id, null, d.station_id, d.duty_id, d.starts_at <= instant, d.on_day, d.shift_id, d.starts_at, d.ends_at,
           d.early_grace_minutes * interval '1 minute', d.late_grace_minutes * interval '1 minute', d.accept_from, d.accept_until
      from patrol.duty d
     where d.on_day between first_day - 4 and last_day + 4
       and not exists (select from pg_temp.open_duty o where o.station_id = d.station_id and o.duty_id = d.duty_id)
  ), ended as (
    select *, case when started then accept_until
                   -- A started neighbour keeps what it accepts: what is left is ours.
                   else least(ends_at + late, lead(starts_at) over later, lead(case when started then accept_from end) over later) end as until_at,
           lag(ends_at) over later > starts_at as clashes
      from bearing window later as (partition by line_id order by starts_at, ends_at, planned_id, duty_id)
  ), begun as (
    select *, case when started then accept_from else greatest(starts_at - early, lag(until_at) over later) end as from_at
      from ended window later as (partition by line_id order by starts_at, ends_at, planned_id, duty_id)
  )
  insert into pg_temp.line_duty
  select line_id, planned_id, station_id, duty_id, started, on_day, shift_id, starts_at, ends_at, early, late, accept_from, accept_until,
         from_at, greatest(until_at, from_at), clashes
    from begun;
  update pg_temp.planned_duty p set accept_from = o.new_from, accept_until = o.new_until
    from pg_temp.line_duty o where o.planned_id = p.planned_id
$$;
comment on function plan.order_duties is
  'Puts the planned duties of each line in order of their start, between those that stand, and settles what each accepts: accept_until = min(end + late grace, next start), accept_from = max(start − early grace, previous accept_until).';
