-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.near_miss(station_id bigint, duty_id bigint, unit_id bigint, checkpoint_id bigint,
                                  accept_from timestamptz, accept_until timestamptz, eligibility text)
returns table (reason text)
language sql stable rows 1
as $$
  select case
           when seen.inside and seen.card_id is null then 'unknown_card uid=' || seen.uid
           when seen.inside and seen.person_id is null then 'nobody_known reader=' || seen.reader
           else case when not seen.inside then 'outside_window' when near_miss.eligibility = 'unit' then 'not_of_unit'
                     else 'not_on_crew' end
                || ' badge=' || (select person.badge from patrol.person where person.person_id = seen.person_id)
         end || ' at=' || scoring.instant_text(seen.at)
    from (select sighting.*, (select reader.reader from patrol.reader where reader.reader_id = sighting.reader_id) as reader,
                 sighting.at >= near_miss.accept_from and sighting.at < near_miss.accept_until as inside
            from patrol.sighting
           where sighting.checkpoint_id = near_miss.checkpoint_id and sighting.event_id is null
             and sighting.at >= near_miss.accept_from - interval '1 hour'
             and sighting.at < near_miss.accept_until + interval '1 hour') as seen
    -- Whose clock-ins count here; what was inside and theirs has counted, for this round or another.
   where (seen.inside or seen.person_id is not null)
     and seen.inside is distinct from case near_miss.eligibility
           when 'crew' then exists (
             select from patrol.duty_member
              where duty_member.station_id = near_miss.station_id and duty_member.duty_id = near_miss.duty_id
                and duty_member.person_id = seen.person_id)
           when 'unit' then exists (
             with recursive above as (
               select unit.unit_id, unit.parent_id
                 from patrol.membership join patrol.unit using (unit_id)
                where membership.person_id = seen.person_id and membership.during @> seen.at
               union all
               select unit.unit_id, unit.parent_id from above join patrol.unit on unit.unit_id = above.parent_id)
             select from above where above.unit_id = near_miss.unit_id)
           else seen.person_id is not null end
   order by not seen.inside, greatest(near_miss.accept_from - seen.at, seen.at - near_miss.accept_until),
            seen.at, seen.reader, seen.uid, seen.entry
   limit 1
$$;
comment on function scoring.near_miss is
'The clock-in that nearly counted for a stop that nobody reached, as a reason: one at the checkpoint while it was accepted, by a card that nobody knows, without a bearer, or by a person who may not; else one by a person who may, within an hour of it. Only a help to understand: no score depends on it. No row when there is none.';
