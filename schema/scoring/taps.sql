-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.taps(from_day date, through_day date, only_duties bigint[], earliest timestamptz, latest timestamptz,
                             by_place boolean)
returns table (duty_id bigint, checkpoint_id bigint, at timestamptz, error interval, person_id bigint, reader_id bigint,
               journal uuid, entry bigint, tie text)
language sql stable rows 60000
as $$
  -- On one line an instant belongs to one duty at most, so a line's duties are an ordered list of windows,
  -- and the window of an instant is found by bisection.
  with timetable as materialized (
    select duty.line_id,
           array_agg(duty.accept_from order by duty.accept_from, duty.accept_until) as openings,
           array_agg(duty.accept_until order by duty.accept_from, duty.accept_until) as closings,
           array_agg(duty.duty_id order by duty.accept_from, duty.accept_until) as duties
      from patrol.duty
     where duty.on_day between taps.from_day and taps.through_day
       and (taps.only_duties is null or duty.duty_id = any (taps.only_duties))
     group by duty.line_id
  ),
  place as materialized (
    select distinct duty.line_id, visit.checkpoint_id
      from patrol.visit join patrol.duty on duty.duty_id = visit.duty_id
     where visit.on_day between taps.from_day and taps.through_day and visit.round = 1
       and duty.on_day between taps.from_day and taps.through_day
       and (taps.only_duties is null or duty.duty_id = any (taps.only_duties))
  )
  -- Few places or days: each place by the index. A whole month of everybody: one pass over its sightings.
  select timetable.duties[width_bucket(seen.at, timetable.openings)], place.checkpoint_id, seen.at, seen.error,
         seen.person_id, seen.reader_id, seen.journal, seen.entry,
         case seen.clock when 'downloaded' then seen.uid::text else '' end
    from place
    join timetable on timetable.line_id = place.line_id
   cross join lateral (
     select * from patrol.sighting
      where sighting.checkpoint_id = place.checkpoint_id and sighting.at >= taps.earliest and sighting.at < taps.latest
     offset 0) as seen
   where taps.by_place and seen.event_id is null and seen.person_id is not null
     and seen.at < timetable.closings[width_bucket(seen.at, timetable.openings)]
  union all
  select timetable.duties[width_bucket(seen.at, timetable.openings)], place.checkpoint_id, seen.at, seen.error,
         seen.person_id, seen.reader_id, seen.journal, seen.entry,
         case seen.clock when 'downloaded' then seen.uid::text else '' end
    from place
    join timetable on timetable.line_id = place.line_id
    join patrol.sighting as seen on seen.checkpoint_id = place.checkpoint_id
   where not taps.by_place and seen.at >= taps.earliest and seen.at < taps.latest
     and seen.event_id is null and seen.person_id is not null
     and seen.at < timetable.closings[width_bucket(seen.at, timetable.openings)]
  offset 0 -- keeps the arrays out of the joins to come
$$;
comment on function scoring.taps is
'Clock-ins of known people at the checkpoints of a duty''s line while the duty accepts: accept_from ≤ at < accept_until. Whether they may count, and whether the duty owes that checkpoint, is for the caller to see.
from_day, through_day, only_duties: as scoring.arrivals. earliest, latest: bounds of the acceptance of all these duties, given so that months outside are left out. by_place: how sightings are looked for; the answer is the same.
tie: comes before entry when clock-ins of one reader at one instant are put in order; the UID for downloads, else empty. Reads of event cards are no clock-ins at a place.';
