-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.duty_parts(from_day date, through_day date, of_what text)
returns table (subject_id bigint, duty_id bigint, owed boolean, people bigint, members bigint, clock_ins bigint, stay interval)
language plpgsql stable rows 20000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set jit = off
set enable_nestloop = off    -- a join whose size was guessed too small must not go through its rows one by one
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
  return query
  with owed as materialized (
    select station_id, duty_id, line_id, above from duty where on_day between from_day and through_day
  ),
  member as materialized (
    select member.duty_id, member.person_id
      from owed
     cross join lateral (
       select duty_id, person_id from duty_member
        where duty_member.station_id = owed.station_id and duty_member.duty_id = owed.duty_id offset 0) as member
  ),
  present as materialized (
    select duty_id, person_id, attended.clock_ins, attended.last_at - attended.first_at as stay, member.duty_id is not null as on_crew
      from scoring.attendance(from_day => from_day, through_day => through_day) as attended
      left join member using (duty_id, person_id)
  ),
  together as (
    select duty_id, count(*) as people, count(*) filter (where on_crew) as members, sum(clock_ins)::bigint as clock_ins,
           sum(stay) as stay
      from present group by duty_id
  )
  select owed.line_id, duty_id, true, together.people, together.members, together.clock_ins, together.stay
    from owed left join together using (duty_id)
   where of_what = 'lines'
  union all
  select above_id, duty_id, true, together.people, together.members, together.clock_ins, together.stay
    from owed cross join lateral unnest(owed.above) as above_id left join together using (duty_id)
   where of_what = 'units'
  union all
  select person_id, duty_id, member.duty_id is not null, case when present.duty_id is not null then 1 end,
         case when present.on_crew then 1 end, present.clock_ins, present.stay
    from member full join present using (duty_id, person_id)
   where of_what = 'people';
end $$;
comment on function scoring.duty_parts is
'Who has a part in which duty on dates from_day through through_day, inclusive, of_what people, lines or units: everyone on its crew and everyone who attends it; its line; its unit and those above it. owed: whether they stand for it, as whoever attends without being on the crew does not. people: how many of theirs attend (a person: 1), members: of the crew, none for nobody; clock_ins: of these people at its stops while it accepts; stay: from the first to the last clock-in of each, summed.';
