-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.heard_hours(from_at timestamptz, to_at timestamptz, checkpoints bigint[])
returns table (checkpoint_id bigint, weeks smallint[])
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'
set jit = off
as $$
#variable_conflict use_column
begin
  return query
  with place as materialized (
    select checkpoint.checkpoint_id, setting.timezone, known_time.known
      from scoring.known_times(from_at, to_at) as known_time
      join checkpoint using (checkpoint_id)
      join plan.unit_setting as setting using (unit_id)
     where checkpoint.checkpoint_id = any (checkpoints)
  ),
  -- Most places share these times.
  heard as materialized (
    select distinct known, timezone from place
  ),
  hour as (
    select heard.known, heard.timezone, date_part('isodow', at at time zone heard.timezone)::integer * 24 - 23 + date_part('hour', at at time zone heard.timezone)::integer as number,
           date_trunc('hour', at, heard.timezone) as at
      from heard
     cross join lateral unnest(heard.known) as part
     cross join lateral generate_series(date_trunc('hour', lower(part), heard.timezone), upper(part) - interval '1 microsecond', interval '1 hour') as at
  ),
  counted as (
    select known, timezone, number, count(distinct at) as weeks from hour group by known, timezone, number
  ),
  week as materialized (
    select heard.known, heard.timezone, array_agg(coalesce(counted.weeks, 0)::smallint order by number) as weeks
      from heard cross join generate_series(1, 168) as number left join counted using (known, timezone, number)
     group by heard.known, heard.timezone
  )
  select place.checkpoint_id, week.weeks from place join week using (known, timezone);
end $$;
comment on function scoring.heard_hours is
'Of each hour of the week, in how many weeks from from_at, inclusive, to to_at, exclusive, something is known of it at these checkpoints (by identity; scoring.known_times): 168 numbers, the first for Monday 00:00 to 01:00 in the zone of the checkpoint''s unit. 0: whether somebody came in that hour nobody knows. A checkpoint that is not valid in the span has no row.';
