-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.open_duties(from_day date, through_day date, as_of timestamptz default now())
returns table (opened bigint, kept bigint, removed bigint, problems text[])
language plpgsql security definer set search_path = patrol, pg_temp set client_min_messages = warning set datestyle = 'ISO, YMD' as $$
declare
  -- What has really started is never written anew, whatever as_of says.
  instant constant timestamptz := greatest(as_of, now());
  first_day constant date := coalesce(from_day, (instant at time zone 'UTC')::date - 1);
  last_day constant date := coalesce(through_day, (instant at time zone 'UTC')::date + 36);
  furthest_day constant date := (select greatest(last_day, max(d.on_day)) from patrol.duty d where d.starts_at > instant);
begin
  if first_day > last_day or last_day - first_day > 1100 then
    raise exception using errcode = 'PT400', message = format('duties cannot be opened from %s through %s', first_day, last_day),
      hint = 'Name a first day and a last one, not before the first and at most 1100 days later.',
      detail = format('bad_days from=%s through=%s', first_day, last_day);
  end if;
  perform plan.lock_plan();
  perform record.ensure_month('patrol.visit', m::date)
     from generate_series(date_trunc('month', first_day::timestamp), last_day::timestamp, interval '1 month') m;
  perform plan.begin_opening();
  problems := plan.plan_duties(from_day, through_day, instant);
  perform plan.order_duties(first_day, furthest_day, instant);
  perform plan.refuse_overlaps();
  perform plan.keep_duties();

  select count(*) filter (where o.planned_id is null), count(*) filter (where o.planned_id is not null) into removed, kept
    from pg_temp.open_duty o;
  delete from patrol.duty d using pg_temp.open_duty o
   where o.planned_id is null and d.station_id = o.station_id and d.duty_id = o.duty_id;
  opened := plan.write_duties(instant);
  perform plan.adjust_neighbours();
  if opened + removed > 0 then
    perform pg_notify('patrol', 'duties');
  end if;
  return next;
end $$;
comment on function plan.open_duties is
  'Writes down the duties of the plan from a date through another (null: today in each line''s zone, and 35 days later with all later days on which duties stand), with crew, staffing, visits and acceptance windows. Duties that have started at as_of or by now are left alone; those not started become what the plan says now, unless that would have begun already: then they stay; an unchanged one keeps its identity. A window that has started is written (backfilled) only where no duty stays on that line and date. Opening again at once changes nothing. problems: windows that give no duty, because no checkpoint is in service or because a duty that stands covers their time, and duties that stay because the plan moved them to a time already past. Errors: PT400 overlapping_duties (nothing is opened), bad_days.';
grant execute on function plan.open_duties to patrol_editor;
