-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.attendance(from_day date, through_day date, only_duties bigint[] default null)
returns table (duty_id bigint, person_id bigint)
language plpgsql stable rows 10000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set enable_nestloop = off
set enable_memoize = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  earliest timestamptz;
  latest timestamptz;
  by_place boolean;
begin
  select min(accept_from), max(accept_until) into earliest, latest 
    from duty
   where on_day between from_day and through_day and (only_duties is null or duty_id = any (only_duties));  by_place := only_duties is not null or latest - earliest < interval '5 days';

  return query
  select distinct tap.duty_id, tap.person_id
    from scoring.taps(from_day, through_day, only_duties, earliest, latest, by_place) as tap
    join visit on visit.duty_id = tap.duty_id and visit.checkpoint_id = tap.checkpoint_id
              and visit.on_day between from_day and through_day and visit.round = 1;
end $$;
comment on function scoring.attendance is
'Who attended which duty on dates from_day through through_day, inclusive (only_duties: of these duties; none = all): anyone with a clock-in of their own at one of the duty''s stops while it accepts, on its crew or not.';
