-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.traces(duty_id bigint, checkpoint_id bigint, around interval)
returns table (station_id bigint, journal uuid, entry bigint, received_at timestamptz, at timestamptz, error interval, clock text,
               reader_id bigint, uid text, person_id bigint, event_id bigint, role text, round integer)
language sql stable rows 10 set search_path = patrol, pg_temp as $$
  with recursive owed as materialized (
    select duty.*, min_gap_minutes * interval '1 minute' as gap from duty where duty.duty_id = traces.duty_id
  ),
  seen as materialized (
    select sighting.*, reader.reader::text as reader, case sighting.clock when 'downloaded' then sighting.uid::text else '' end as tie,
           case when sighting.event_id is not null then 'event'
                when sighting.at < owed.accept_from then 'too_early'
                when sighting.at >= owed.accept_until then 'too_late'
                when not sighting.proven then 'unproven_card'
                when sighting.card_id is null then 'unknown_card'
                when sighting.person_id is null then 'nobody_known'
                when owed.eligibility = 'crew' and not exists (
                  select from duty_member
                   where duty_member.station_id = owed.station_id and duty_member.duty_id = owed.duty_id
                     and duty_member.person_id = sighting.person_id) then 'not_on_crew'
                when owed.eligibility = 'unit' and not exists (
                  select from membership
                   where membership.person_id = sighting.person_id and membership.during @> sighting.at
                     and membership.unit_id = any (owed.eligible_units)) then 'not_of_unit'
                end as barred
      from owed
     cross join lateral (
       select * from sighting
        where sighting.checkpoint_id = traces.checkpoint_id
          and sighting.at >= owed.accept_from - traces.around and sighting.at < owed.accept_until + traces.around
       offset 0) as sighting
      join reader using (reader_id)
  ),
  numbered as materialized (
    select seen.*, row_number() over (order by at, reader, tie, entry, journal) as number from seen where barred is null
  ),
  walk as (
    select number, 1 as round, at as arrived_at, true as arrives from numbered where number = 1
    union all
    select next.number, walk.round + next.arrives::integer, case when next.arrives then next.at else walk.arrived_at end, next.arrives
      from walk
     cross join owed
     cross join lateral (
       select numbered.number, numbered.at, walk.round < owed.rounds and numbered.at >= walk.arrived_at + owed.gap as arrives
         from numbered where numbered.number = walk.number + 1) as next
  ),
  part as (
    select number, round, arrives, max(number) over (partition by round) as last_number from walk
  )
  select seen.station_id, seen.journal, seen.entry, seen.received_at, seen.at, seen.error, seen.clock, seen.reader_id, seen.uid::text,
         seen.person_id, seen.event_id,
         coalesce(seen.barred, case when part.arrives then 'arrived' when part.number = part.last_number then 'departed' else 'stayed' end),
         part.round
    from seen
    left join numbered on numbered.station_id = seen.station_id and numbered.journal = seen.journal and numbered.entry = seen.entry
                      and numbered.at = seen.at
    left join part on part.number = numbered.number
   order by seen.at, seen.reader, seen.tie, seen.entry, seen.journal
$$;
comment on function scoring.traces is
'Every clock-in at a stop of a duty from so long before (around) it accepts to so long after, in the order that decides (design §7), and what came of it. role: arrived, stayed or departed, in that round: it counts; event (an event card), too_early, too_late (outside the time that accepts), unproven_card, unknown_card, nobody_known (a handheld without a bearer), not_on_crew, not_of_unit: it does not. Rounds as scoring.outcomes has them; one stop at a time, for people to read.';
