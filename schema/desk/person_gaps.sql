-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.person_gaps(people bigint[], from_at timestamptz, to_at timestamptz)
returns table (subject_id bigint, clock_ins bigint, longest_minutes bigint)
language sql stable rows 1000 set search_path = patrol, pg_temp set enable_nestloop = off set jit = off set work_mem = '64MB' as $$
  select person_id, count(*), floor(extract(epoch from max(at - before)) / 60)::bigint
    from (select person_id, at, lag(at) over (partition by person_id order by at) as before
            from sighting
           where sighting.at >= person_gaps.from_at and sighting.at < person_gaps.to_at and person_id = any (people)
             and checkpoint_id is not null and event_id is null) as seen
   group by person_id
$$;
comment on function desk.person_gaps is
'How often each of these people clocked in at a checkpoint from from_at, inclusive, to to_at, exclusive, and the longest time between two of these clock-ins that follow one another, in whole minutes; none with fewer than two.';
