-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.try_grace(first_day date, late_grace interval) returns void
language sql set search_path = patrol, pg_temp as $$
  with ended as (
    select duty.*, least(ends_at + try_grace.late_grace, lead(starts_at) over line) as new_until
      from duty
     where on_day between try_grace.first_day - 4 and (try_grace.first_day + interval '1 month 4 days')::date
    window line as (partition by line_id order by starts_at, ends_at, duty_id)
  ), begun as (
    select ended.*, greatest(starts_at - early_grace_minutes * interval '1 minute', lag(new_until) over line) as new_from
      from ended window line as (partition by line_id order by starts_at, ends_at, duty_id)
  )
  update duty set accept_from = begun.new_from, accept_until = greatest(begun.new_until, begun.new_from)
    from begun
   where duty.station_id = begun.station_id and duty.duty_id = begun.duty_id
     and begun.on_day >= try_grace.first_day and begun.on_day < try_grace.first_day + interval '1 month'
     and (duty.accept_from, duty.accept_until) is distinct from (begun.new_from, greatest(begun.new_until, begun.new_from))
$$;
comment on function desk.try_grace is
'Lets every duty of the month that begins on first_day accept as if its late grace were late_grace (design §5), for a caller that undoes it (desk.simulate_rules).';
