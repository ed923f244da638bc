-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.taps(from_day date, through_day date, only_duties bigint[], earliest timestamptz, latest timestamptz)
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
  place as (
    select distinct duty.line_id, visit.checkpoint_id
      from patrol.visit join patrol.duty on duty.duty_id = visit.duty_id
     where visit.on_day between taps.from_day and taps.through_day and visit.round = 1
       and duty.on_day between taps.from_day and taps.through_day
       and (taps.only_duties is null or duty.duty_id = any (taps.only_duties))
  )
  select timetable.duties[width_bucket(sighting.at, timetable.openings)], sighting.checkpoint_id,
         sighting.at, sighting.error, sighting.person_id, sighting.reader_id, sighting.journal, sighting.entry,
         case sighting.clock when 'downloaded' then sighting.uid::text else '' end
    from place
    join timetable on timetable.line_id = place.line_id
    join patrol.sighting on sighting.checkpoint_id = place.checkpoint_id
   where sighting.at >= taps.earliest and sighting.at < taps.latest
     and sighting.event_id is null and sighting.person_id is not null
     and sighting.at < timetable.closings[width_bucket(sighting.at, timetable.openings)]
  offset 0 -- keeps the arrays out of the joins to come
$$;
comment on function scoring.taps is
'Clock-ins of known people at the checkpoints of a duty''s line while the duty accepts: accept_from ≤ at < accept_until. Whether they may count, and whether the duty owes that checkpoint, is for the caller to see.
from_day, through_day, only_duties: as scoring.arrivals. earliest, latest: bounds of the acceptance of all these duties, given so that months outside are left out.
tie: comes before entry when clock-ins of one reader at one instant are put in order; the UID for downloads, else empty. Reads of event cards are no clock-ins at a place.';
