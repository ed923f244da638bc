-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.make_months_ahead(month date) returns boolean
  language plpgsql security definer set search_path = patrol, pg_temp as $$
begin
  -- Nothing here waits: whoever comes later tries again, and a dump that reads for an hour holds nobody up.
  if not pg_try_advisory_xact_lock(hashtext('patrol months of ' || 'patrol.clock_in'::regclass))
     or not pg_try_advisory_xact_lock(hashtext('patrol months of ' || 'patrol.sighting'::regclass)) then
    return false;
  end if;
  lock table patrol.sighting_elsewhen in access exclusive mode nowait;
  lock table only patrol.clock_in, only patrol.sighting in share update exclusive mode nowait;
  perform record.ensure_month('patrol.clock_in', month), record.ensure_month('patrol.sighting', month);
  return true;
exception when lock_not_available then
  return false;
end $$;
comment on function record.make_months_ahead is
  'Makes the partitions of clock-ins and sightings of a month to come, unless somebody is in the way (a dump, a vacuum): then it returns false at once. Heartbeats call it when a week or less remains, so that no push makes them, and waits, when the month begins.';
