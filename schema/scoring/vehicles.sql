-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.vehicles(from_day date, through_day date)
returns table (duty_id bigint, plates bigint)
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  earliest timestamptz;
  latest timestamptz;
begin
  select min(accept_from), max(accept_until) into earliest, latest from duty where on_day between from_day and through_day;

  return query
  with reading as materialized (
    select card.plate, seen.at, seen.checkpoint_id, seen.person_id
      from card
     cross join lateral (
       select at, checkpoint_id, person_id from sighting
        where sighting.uid = card.uid and sighting.card_id = card.card_id and sighting.at >= earliest and sighting.at < latest
       offset 0) as seen
     where card.kind = 'vehicle'
  ),
  -- At a fixed reader: the duties that have a stop there. By a handheld: those that its bearer attends.
  served as (
    select reading.plate, reading.at, duty.duty_id, duty.mode
      from reading
      join visit on visit.checkpoint_id = reading.checkpoint_id and visit.round = 1
                and visit.on_day between from_day and through_day
      join duty on duty.duty_id = visit.duty_id and duty.on_day between from_day and through_day
               and reading.at >= duty.accept_from and reading.at < duty.accept_until
    union
    select reading.plate, reading.at, duty.duty_id, duty.mode
      from reading
      join duty on duty.on_day between from_day and through_day
               and reading.at >= duty.accept_from and reading.at < duty.accept_until
     where reading.checkpoint_id is null and reading.person_id is not null
       and exists (
         select from sighting
           join visit on visit.checkpoint_id = sighting.checkpoint_id and visit.duty_id = duty.duty_id and visit.on_day = duty.on_day
          where sighting.person_id = reading.person_id and sighting.at >= duty.accept_from and sighting.at < duty.accept_until
            and sighting.event_id is null)
  ),
  chosen as (
    select plate, duty_id, mode in ('vehicle', 'motorcycle') as motorised,
           bool_or(mode in ('vehicle', 'motorcycle')) over (partition by plate, at) as any_motorised
      from served
  )
  select duty_id, count(distinct plate) from chosen where motorised or not any_motorised group by duty_id;
end $$;
comment on function scoring.vehicles is
'How many different vehicles were out on which duty on dates from_day through through_day, inclusive: those whose card was read at one of its stops while it accepts, or by a handheld whose bearer attends the duty, while it accepts. Where a duty of a vehicle or motorcycle line is among those that a reading could belong to, it belongs to such duties alone. Duties without a reading have no row.';
