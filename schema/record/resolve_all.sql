-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.resolve_all() returns bigint
  language plpgsql security definer set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  held journal;
  changed bigint := 0;
begin
  perform pg_advisory_xact_lock(hashtext('patrol sightings'));
  for held in select j.* from journal j order by j.journal loop
    changed := changed + record.settle_journal(held);
  end loop;
  return changed + record.resolve_readers(array(select r.reader_id from reader r));
end $$;
comment on function record.resolve_all is
  'Derives every sighting from clock-ins, anchors, cards and placements; makes what is missing, changes what differs and returns how many. Changes nothing when all is well. Pushes wait until the transaction ends.';
