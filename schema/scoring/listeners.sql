-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.listeners(duty_id bigint, checkpoint_id bigint)
returns table (reader_id bigint, away boolean)
language sql stable rows 10 set search_path = patrol, pg_temp as $$
  with owed as materialized (select * from duty where duty.duty_id = listeners.duty_id),
  hung as materialized (
    select distinct placement.reader_id
      from owed
      join placement on placement.checkpoint_id = listeners.checkpoint_id
                    and placement.during && tstzrange(owed.accept_from, owed.accept_until)
  )
  select hung.reader_id, false from hung
  union all
  select service.reader_id,
         exists (select from outage
                  where outage.reader_id = service.reader_id and lower(outage.during) <= owed.accept_from
                    and coalesce(upper(outage.during), 'infinity') >= owed.accept_until)
    from owed
    join service on service.unit_id = owed.unit_id and owed.on_day <@ service.during
   where not exists (select from hung)
$$;
comment on function scoring.listeners is
'Who listens for a stop of a duty, by design §7: the fixed readers that hang there for some of the time that it accepts; if none, the handhelds of the line''s unit in service that day. away: a handheld that was out of service all that time, and so has no say. Used to tell, not to judge: see scoring.judged.';
