-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.unsettle_belonging(person_id bigint, from_at timestamptz) returns bigint
language plpgsql as $$
declare
  places bigint[];
  instants timestamptz[];
begin
  select array_agg(sighting.checkpoint_id), array_agg(sighting.at) into places, instants
    from patrol.sighting
   where sighting.person_id = unsettle_belonging.person_id and sighting.checkpoint_id is not null
     and sighting.at >= coalesce(unsettle_belonging.from_at - interval '1 day', '-infinity') -- of duties that start then
     and sighting.at < (select settling.done_through + interval '1 hour 1 microsecond' from patrol.settling);
  if places is null then
    return 0;
  end if;
  return record.unsettle_at(checkpoints => places, instants => instants);
end $$;
comment on function record.unsettle_belonging is
  'Unsettles the duties that a person clocked in for from an instant on (none = ever): to be called when it changes where the person belonged since then, and as what. Returns how many were settled.';
