-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.resolve_readers(reader_ids bigint[]) returns bigint
  language plpgsql security definer set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  changed bigint;
begin
  perform pg_advisory_xact_lock(hashtext('patrol sightings'));
  select coalesce(sum(record.rederive(r.reader_id, '-infinity', 'infinity')), 0) into changed
    from (select distinct unnest(resolve_readers.reader_ids) as reader_id) as r;
  return changed;
end $$;
comment on function record.resolve_readers is
  'Tells anew what all sightings of these readers mean; changes only what differs and returns how many. To be called, after the change and in the same transaction, when a reader moves or its kind changes. Pushes wait until that transaction ends.';
