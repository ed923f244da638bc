-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.open_daily(instant timestamptz) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
declare
  today constant date := (open_daily.instant at time zone plan.top_timezone())::date;
  problem text;
begin
  if exists (select from opening where opening.opened_on >= today) or not pg_try_advisory_xact_lock(hashtext('patrol daily opening')) then
    return; -- done, or being done
  end if;
  begin
    perform plan.open_duties(from_day => null, through_day => null, as_of => open_daily.instant);
  exception when sqlstate 'PT400' then
    problem := sqlerrm;
    raise warning 'duties could not be opened for some dates: %', problem;
    perform plan.open_day(on_day => today + ahead, instant => open_daily.instant) from generate_series(0, 35) as ahead;
  end;
  insert into opening (opened_on, problem) values (today, problem)
  on conflict (only_one) do update set opened_on = excluded.opened_on, problem = excluded.problem;
end $$;
comment on function plan.open_daily is
  'Opens the duties of today and the 35 days to come, once a day: the first heartbeat or download of a day calls it, before it locks anything else. A clash of two windows keeps only its own date closed; it is told in the server''s log and in patrol.opening, each day until the plan is mended. instant: now.';
