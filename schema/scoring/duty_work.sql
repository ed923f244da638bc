-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.duty_work(from_day date, through_day date, as_of timestamptz)
returns table (duty_id bigint, line_id bigint, unit_id bigint, above bigint[], on_day date, starts_at timestamptz, mode text,
               visits bigint, done bigint, walked boolean, patrol interval, night numeric, counted bigint, owed_weight numeric,
               done_weight numeric)
language plpgsql stable rows 2000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a year of a district's duties stays in memory
set jit = off
set enable_nestloop = off
as $$
#variable_conflict use_column
begin
  return query
  with tally as materialized (
    select duty_id, count(*) as visits, count(arrived_at) as done,
           count(arrived_at) > 0 and bool_and(arrived_at is not null or verdict = 'excused') as walked,
           max(greatest(arrived_at, left_at)) - min(arrived_at) as patrol,
           count(*) filter (where counted) as counted, coalesce(sum(weight) filter (where counted), 0) as owed_weight,
           coalesce(sum(weight) filter (where counted and arrived_at is not null), 0) as done_weight
      from scoring.visits(from_day => from_day, through_day => through_day, unit => null, as_of => as_of)
     group by duty_id
  )
  select duty_id, duty.line_id, unit_id, duty.above, duty.on_day, duty.starts_at, duty.mode, tally.visits, tally.done, tally.walked,
         tally.patrol,
         -- The nights that began the day before, on this day and on the next: a duty lasts a day at most.
         (select sum(greatest(0, extract(epoch from least(duty.ends_at, (evening + interval '8 hours') at time zone setting.timezone)
                                                  - greatest(duty.starts_at, evening at time zone setting.timezone))))
            from generate_series(duty.on_day - interval '2 hours', duty.on_day + interval '46 hours', interval '24 hours') as evening)
         / extract(epoch from duty.ends_at - duty.starts_at),
         tally.counted, tally.owed_weight, tally.done_weight
    from tally
    join duty using (duty_id)
    join plan.unit_setting as setting using (unit_id)
   where duty.on_day between from_day and through_day;
end $$;
comment on function scoring.duty_work is
'What was owed and done of each duty on dates from_day through through_day, inclusive, judged by the instant as_of: above, its unit and those above it; visits owed and reached (done); walked: whether something was reached, and everything that is not excused; patrol: from the first arrival to the last eligible clock-in, none when nobody came; night: the part of its window, 0 to 1, that lies between 22:00 and 06:00 in the unit''s zone; counted visits, their weights, and the weights of those reached.';
