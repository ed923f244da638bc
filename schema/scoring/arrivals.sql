-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.arrivals(from_day date, through_day date, only_duties bigint[] default null)
returns table (duty_id bigint, checkpoint_id bigint, round integer, at timestamptz, error interval, left_at timestamptz,
               person_id bigint, journal uuid, entry bigint)
language plpgsql stable rows 40000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set enable_nestloop = off    -- a join whose size was guessed too small must not go through its rows one by one
set enable_memoize = off     -- every window is asked for once: nothing to remember
set enable_mergejoin = off   -- would sort what a hash finds
as $$
#variable_conflict use_column
declare
  earliest timestamptz;
  latest timestamptz;
  several bigint[]; -- duties of more than one round
  by_place boolean;
begin
  select min(accept_from), max(accept_until), coalesce(array_agg(duty_id) filter (where rounds > 1), '{}')
    into earliest, latest, several
    from duty
   where on_day between from_day and through_day and (only_duties is null or duty_id = any (only_duties));
  by_place := only_duties is not null or latest - earliest < interval '5 days';

  return query
  with recursive owed as materialized (
    select station_id, duty_id, unit_id, eligibility, rounds, min_gap_minutes * interval '1 minute' as gap
      from duty
     where on_day between from_day and through_day and (only_duties is null or duty_id = any (only_duties))
  ),
  crew as materialized (
    select owed.duty_id, member.person_id
      from owed
     cross join lateral (
       select person_id from duty_member
        where duty_member.station_id = owed.station_id and duty_member.duty_id = owed.duty_id offset 0) as member
     where owed.eligibility = 'crew'
  ),
  below as (
    select unit_id as top, unit_id from owed where eligibility = 'unit' group by unit_id
    union all
    select below.top, unit.unit_id from below join unit on unit.parent_id = below.unit_id
  ),
  open_to as materialized (
    select owed.duty_id, owed.eligibility, units.units
      from owed left join (select top, array_agg(unit_id) as units from below group by top) as units on top = owed.unit_id
     where owed.eligibility <> 'crew'
  ),
  -- Each stop's eligible clock-ins in the order that decides.
  numbered as materialized (
    select tap.duty_id, tap.checkpoint_id, tap.at, tap.error, tap.person_id, tap.journal, tap.entry,
           row_number() over stop as number, last_value(tap.at) over stop as last_at, count(*) over stop as numbers
      from scoring.taps(from_day, through_day, only_duties, earliest, latest, by_place) as tap
      join reader using (reader_id)
      left join crew on crew.duty_id = tap.duty_id and crew.person_id = tap.person_id
      left join open_to on open_to.duty_id = tap.duty_id
     where crew.duty_id is not null
        or open_to.eligibility = 'anyone'
        or open_to.eligibility = 'unit' and exists (
             select from membership
              where membership.person_id = tap.person_id and membership.during @> tap.at
                and membership.unit_id = any (open_to.units))
    window stop as (partition by tap.duty_id, tap.checkpoint_id order by tap.at, reader.reader, tap.tie, tap.entry, tap.journal
                    rows between unbounded preceding and unbounded following)
  ),
  -- Several rounds: from each arrival to the first clock-in at least the gap later.
  trail as (
    select duty_id, checkpoint_id, owed.rounds, owed.gap, array_agg(at order by number) as ats
      from numbered join owed using (duty_id)
     where duty_id = any (several)
     group by duty_id, checkpoint_id, owed.rounds, owed.gap
  ),
  walk as (
    select duty_id, checkpoint_id, rounds, gap, ats, 1 as round, 1 as number from trail
    union all
    select duty_id, checkpoint_id, rounds, gap, ats, round + 1, found.number
      from walk
     cross join lateral (select greatest(walk.number, width_bucket(ats[walk.number] + gap - interval '1 microsecond', ats)) + 1
                             as number) as found
     where round < rounds and found.number <= cardinality(ats)
  ),
  leg as (
    select duty_id, checkpoint_id, round, number, ats,
           coalesce(lead(number) over (partition by duty_id, checkpoint_id order by round), cardinality(ats) + 1) - 1
             as last_number
      from walk
  )
  -- One round: the first arrives, the last of several departs.
  select duty_id, checkpoint_id, 1, at, error, case when numbers > 1 then last_at end, person_id, journal, entry
    from numbered
   where number = 1 and duty_id <> all (several)
  union all
  select duty_id, checkpoint_id, leg.round, numbered.at, numbered.error,
         case when leg.last_number > leg.number then leg.ats[leg.last_number] end,
         numbered.person_id, numbered.journal, numbered.entry
    from leg join numbered using (duty_id, checkpoint_id, number);
end $$;
comment on function scoring.arrivals is
'Who reached which stop of which duty in which round, by design §7: of the eligible clock-ins of a stop, in order of (at, reader, entry), the first arrives in round 1; each next one arrives in the next round if it is at least the least gap after the last arrival and rounds remain, else it departs from the current round, the last such counting.
from_day, through_day: dates of the duties, inclusive. only_duties: identities to keep to; none = all.
One row per round reached; a checkpoint that the duty does not owe may come along. error: how far off at may be. left_at: none when nothing was read after the arrival. Entries of a download stand in order of (at, UID), never of arrival. Reads of event cards are no clock-ins at a place.';
