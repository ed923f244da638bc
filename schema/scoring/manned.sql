-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.manned(duties bigint[]) returns table (duty_id bigint, crew bigint[], attending integer, staffed boolean)
language sql stable rows 100
as $$
  -- Expanded and planned where it is called, as scoring.outcomes.
  with owed as materialized (
    select duty.station_id, duty.duty_id, duty.starts_at
      from unnest(manned.duties) as given (duty_id)
     cross join lateral (select * from patrol.duty where duty.duty_id = given.duty_id offset 0) as duty
  ),
  present as materialized (
    select present.duty_id, present.person_id, present.on_crew
      from scoring.attendance(from_day => null, through_day => null, only_duties => manned.duties) as present
  ),
  crew as (
    select owed.duty_id, member.crew
      from owed
     cross join lateral (
       select coalesce(array_agg(duty_member.person_id order by duty_member.person_id), '{}') as crew from patrol.duty_member
        where duty_member.station_id = owed.station_id and duty_member.duty_id = owed.duty_id offset 0) as member
  ),
  ours as (
    select present.duty_id, count(*)::integer as attending from present where present.on_crew group by present.duty_id
  ),
  wanted as materialized (
    select owed.duty_id, owed.starts_at, wanted.person_kind, wanted.count
      from owed
     cross join lateral (
       select duty_staffing.person_kind, duty_staffing.count from patrol.duty_staffing
        where duty_staffing.station_id = owed.station_id and duty_staffing.duty_id = owed.duty_id offset 0) as wanted
  ),
  of_kind as (
    select came.duty_id, coalesce(then_was.kind, person.kind) as kind, count(*) as attending
      from (select present.duty_id, present.person_id, wanted.starts_at
              from present join (select distinct wanted.duty_id, wanted.starts_at from wanted) as wanted using (duty_id)) as came
     cross join lateral (select person.kind from patrol.person where person.person_id = came.person_id offset 0) as person
      left join lateral (
        select membership.kind from patrol.membership
         where membership.person_id = came.person_id and membership.during @> came.starts_at offset 0) as then_was on true
     group by came.duty_id, coalesce(then_was.kind, person.kind)
  ),
  staffed as (
    select wanted.duty_id, bool_and(coalesce(of_kind.attending, 0) >= wanted.count) as full
      from wanted left join of_kind on of_kind.duty_id = wanted.duty_id and of_kind.kind = wanted.person_kind
     group by wanted.duty_id
  )
  select crew.duty_id, crew.crew, coalesce(ours.attending, 0), staffed.full
    from crew
    left join ours on ours.duty_id = crew.duty_id
    left join staffed on staffed.duty_id = crew.duty_id
$$;
comment on function scoring.manned is
'Of these duties: who stands on the crew, in order of person_id, how many of them attended, and whether those who attended, on the crew or not, reach every count of the staffing (staffed; none where none is asked for). A person counts as what they were when the duty started.';
