-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.place_gaps(subjects bigint[], checkpoints bigint[], units bigint[], from_at timestamptz, to_at timestamptz)
returns table (subject_id bigint, clock_ins bigint, longest_minutes bigint)
language sql stable rows 1000 set search_path = patrol, pg_temp set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  with place as materialized (
    select distinct subject_id, checkpoint_id
      from unnest(place_gaps.subjects, place_gaps.checkpoints) as given (subject_id, checkpoint_id)
  ),
  seen as materialized (
    select place.subject_id, sighting.at
      from sighting join place using (checkpoint_id)
     where sighting.at >= place_gaps.from_at and sighting.at < place_gaps.to_at and person_id is not null and event_id is null
  ),
  known as materialized (
    select place.subject_id, unnest(range_agg(known_time.known)) as part
      from place
      join desk.heard_times(checkpoints => place_gaps.checkpoints, units => place_gaps.units, from_at => place_gaps.from_at,
                            to_at => place_gaps.to_at) as known_time using (checkpoint_id)
     group by place.subject_id
  ),
  -- What is known opens and closes; clock-ins lie within or without.
  mark as (
    select subject_id, at, 0 as step from seen
    union all
    select subject_id, lower(part), 1 from known
    union all
    select subject_id, upper(part), -1 from known
  ),
  stretch as (
    select subject_id, at - lag(at) over subject as length, sum(step) over subject - step as open
      from mark
    window subject as (partition by subject_id order by at, step rows between unbounded preceding and current row)
  ),
  longest as (
    select subject_id, max(length) as length from stretch where open = 1 group by subject_id
  )
  select subject_id, coalesce(came.clock_ins, 0), floor(extract(epoch from longest.length) / 60)::bigint
    from (select distinct subject_id from place) as subject
    left join (select subject_id, count(*) as clock_ins from seen group by subject_id) as came using (subject_id)
    left join longest using (subject_id)
$$;
comment on function desk.place_gaps is
'Of each subject that several checkpoints make up (subjects, checkpoints, units: triples, by identity; units: whose duties owe the checkpoint): how often known people clocked in there from from_at, inclusive, to to_at, exclusive, and the longest time without, before the first clock-in and after the last included, in whole minutes. Time of which nothing is known (desk.heard_times: of none of its checkpoints) is no time without; none when nothing is known at all.';
