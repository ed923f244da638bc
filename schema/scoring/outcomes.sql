-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.outcomes(duties bigint[], as_of timestamptz) returns setof patrol.outcome
language sql stable rows 1000
as $$
  -- Expanded and planned where it is called. Meant for plans that hash what is at hand and look up by index what stands behind a
  -- lateral join: the caller sets them (see scoring.judged).
  with recursive owed as materialized (
    select duty.*, duty.min_gap_minutes * interval '1 minute' as gap, date_trunc('month', duty.on_day::timestamp)::date as month
      from unnest(outcomes.duties) as given (duty_id)
     cross join lateral (select * from patrol.duty where duty.duty_id = given.duty_id offset 0) as duty
  ),
  rule as materialized (
    select rule.*
      from (select min(on_day) as first_day, max(on_day) as last_day from owed) as days
     cross join lateral scoring.rules(from_day => days.first_day, through_day => days.last_day) as rule
  ),
  stop as materialized (
    select owed.duty_id, visit.checkpoint_id, visit.position::integer as position, visit.round::integer as round, visit.kind,
           visit.level::integer as level, visit.dwell_minutes * interval '1 minute' as dwell
      from owed
     cross join lateral (
       select * from patrol.visit
        where visit.station_id = owed.station_id and visit.duty_id = owed.duty_id and visit.on_day = owed.on_day offset 0) as visit
  ),
  crew as materialized (
    select owed.duty_id, member.person_id
      from owed
     cross join lateral (
       select person_id from patrol.duty_member
        where duty_member.station_id = owed.station_id and duty_member.duty_id = owed.duty_id offset 0) as member
     where owed.eligibility = 'crew'
  ),
  open_to as materialized (
    select duty_id, eligibility, eligible_units as units from owed where eligibility <> 'crew'
  ),
  -- What was read at each stop while it accepted, or within an hour of that, and whether its person may clock in there.
  seen as materialized (
    select tap.*, reader.reader::text as reader,
           crew.duty_id is not null
           or open_to.duty_id is not null and tap.person_id is not null and (open_to.eligibility = 'anyone' or coalesce((
                select true from patrol.membership
                 where membership.person_id = tap.person_id and membership.during @> tap.at
                   and membership.unit_id = any (open_to.units) limit 1), false)) as may
      from (select owed.duty_id, sighting.*, sighting.at >= owed.accept_from and sighting.at < owed.accept_until as inside
              from (select stop.duty_id, array_agg(stop.checkpoint_id) as checkpoints
                      from stop where stop.round = 1 group by stop.duty_id) as places
              join owed using (duty_id)
             cross join lateral (
               select checkpoint_id, at, error, reader_id, case clock when 'downloaded' then uid::text else '' end as tie, entry,
                      journal, person_id, card_id, uid::text as uid, proven
                 from patrol.sighting
                where sighting.checkpoint_id = any (places.checkpoints) and sighting.event_id is null
                  and sighting.at >= owed.accept_from - interval '1 hour' and sighting.at < owed.accept_until + interval '1 hour'
               offset 0) as sighting) as tap
      join patrol.reader using (reader_id)
      left join crew on crew.duty_id = tap.duty_id and crew.person_id = tap.person_id
      left join open_to on open_to.duty_id = tap.duty_id
  ),
  -- Each stop's eligible clock-ins in the order that decides.
  numbered as materialized (
    select duty_id, checkpoint_id, at, error, person_id, journal, entry,
           row_number() over stop as number, last_value(at) over stop as last_at, count(*) over stop as numbers
      from seen
     where inside and may
    window stop as (partition by duty_id, checkpoint_id order by at, reader, tie, entry, journal
                    rows between unbounded preceding and unbounded following)
  ),
  -- Several rounds: from each arrival to the first clock-in at least the gap later.
  walk as (
    select duty_id, checkpoint_id, rounds, gap, ats, 1 as round, 1 as number
      from (select duty_id, checkpoint_id, owed.rounds, owed.gap, array_agg(at order by number) as ats
              from numbered join owed using (duty_id)
             where owed.rounds > 1
             group by duty_id, checkpoint_id, owed.rounds, owed.gap) as trail
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
  ),
  -- One round: the first arrives, the last of several departs.
  arrival as materialized (
    select duty_id, checkpoint_id, 1 as round, at, error, case when numbers > 1 then last_at end as left_at, person_id, journal, entry
      from numbered join owed using (duty_id)
     where number = 1 and owed.rounds = 1
    union all
    select duty_id, checkpoint_id, leg.round, numbered.at, numbered.error,
           case when leg.last_number > leg.number then leg.ats[leg.last_number] end,
           numbered.person_id, numbered.journal, numbered.entry
      from leg join numbered using (duty_id, checkpoint_id, number)
  ),
  -- What nearly counted: read there while it was accepted and not to be counted, else by somebody who may within an hour of it.
  near as (
    select distinct on (duty_id, checkpoint_id)
           duty_id, checkpoint_id, inside, card_id, person_id, uid, proven, seen.reader, at, owed.eligibility
      from seen join owed using (duty_id)
     where inside <> may and (inside or person_id is not null) and outcomes.as_of >= owed.accept_until
     order by duty_id, checkpoint_id, not inside, greatest(owed.accept_from - at, at - owed.accept_until), at, seen.reader, uid, entry,
              journal
  ),
  -- What was read again, but sooner than the next round may begin.
  early as (
    select arrival.duty_id, arrival.checkpoint_id, arrival.round + 1 as round, arrival.left_at
      from arrival join owed using (duty_id) where owed.rounds > 1 and arrival.left_at is not null
  ),
  walked as (
    select stop.*, arrival.at, arrival.error, arrival.left_at, arrival.person_id, arrival.journal, arrival.entry,
           max(arrival.at) over (partition by duty_id, round order by position
                                 rows between unbounded preceding and 1 preceding) > arrival.at as overtaken
      from stop left join arrival using (duty_id, checkpoint_id, round)
  )
  select owed.station_id, walked.duty_id, owed.line_id, owed.shift_id, walked.checkpoint_id, owed.unit_id, owed.accept_until,
         owed.on_day, walked.position, walked.round, owed.ordered and coalesce(walked.overtaken, false),
         walked.at is not null and walked.dwell is not null and coalesce(walked.left_at < walked.at + walked.dwell, true),
         owed.ordered, walked.dwell is not null,
         case when walked.at is null then 'missed' when walked.at - walked.error <= owed.ends_at then 'on_time' else 'late' end,
         case when walked.at - walked.error <= owed.ends_at then 'in_window'
              when walked.at is not null then
                'late minutes=' || ceil(date_part('epoch', walked.at - owed.ends_at) / 60)::integer
              when early.left_at is not null then 'too_soon at=' || scoring.instant_text(early.left_at)
              when near.at is null then 'nobody_came'
              else case when near.inside and not near.proven then 'unproven_card uid=' || near.uid
                        when near.inside and near.card_id is null then 'unknown_card uid=' || near.uid
                        when near.inside and near.person_id is null then 'nobody_known reader=' || near.reader
                        else case when not near.inside then 'outside_window' when near.eligibility = 'unit' then 'not_of_unit'
                                  else 'not_on_crew' end
                             || ' badge=' || (select person.badge from patrol.person where person.person_id = near.person_id) end
                   || ' at=' || scoring.instant_text(near.at) end,
         walked.kind,
         case walked.level when 1 then rule.level_1 when 2 then rule.level_2 when 3 then rule.level_3 else rule.no_level end
         * case walked.kind when 'must_reach' then rule.must_reach when 'standing' then rule.standing else rule.ordinary end,
         walked.level, walked.at, walked.left_at, walked.person_id, walked.entry, walked.journal, walked.error
    from walked
    join owed on owed.duty_id = walked.duty_id
    join rule on rule.month = owed.month
    left join near on near.duty_id = walked.duty_id and near.checkpoint_id = walked.checkpoint_id
    left join early on early.duty_id = walked.duty_id and early.checkpoint_id = walked.checkpoint_id and early.round = walked.round
$$;
comment on function scoring.outcomes is
'What became of every visit of these duties, worked out from their sightings by design §7; see patrol.outcome, which keeps it for duties that are over.
Who reached a stop in which round: of its eligible clock-ins, in order of (at, reader, entry), the first arrives in round 1; each next one arrives in the next round if it is at least the least gap after the last arrival and rounds remain, else it departs from the current round, the last such counting. Entries of a download stand in order of (at, UID), never of arrival. Reads of event cards are no clock-ins at a place.
The reason of a visit that nobody reached names the clock-in that nearly counted: one at the checkpoint while it was accepted, by a card that did not prove itself or that nobody knows, without a bearer, or by a person who may not; else one by a person who may, within an hour of it. It is only a help to understand: no score depends on it. as_of: duties that still accept then are spared the search for it.';
