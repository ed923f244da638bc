-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply_readers(instant timestamptz) returns plan.changes
language plpgsql as $$
declare
  away constant bigint[] := array(select r.reader_id from patrol.reader r where r.kind <> 'fixed' or not r.in_feed);
  away_in_hand constant bigint[] := array(select r.reader_id from patrol.reader r where r.kind <> 'handheld' or not r.in_feed);
  result plan.changes := plan.merge('reader', '{reader}');
  touched bigint[];
begin
  if result <> (0, 0, 0)::plan.changes then
    perform plan.apply_services(instant, away_in_hand);
  end if;
  -- What left the feed listens no longer: else a handheld that was lost would leave its unit without data for ever.
  update patrol.reader r
     set valid_until = (instant at time zone plan.timezone_of(r.unit_id))::date,
         valid_from = least(r.valid_from, (instant at time zone plan.timezone_of(r.unit_id))::date)
   where not r.in_feed and coalesce(r.valid_until, 'infinity') > (instant at time zone plan.timezone_of(r.unit_id))::date;
  with latest as ( -- the placement to go on with, unless the reader moved or had been away
    select distinct on (p.reader_id) p.reader_id, p.checkpoint_id, p.during,
           count(*) over (partition by p.reader_id) > 1 as has_earlier
      from patrol.placement p order by p.reader_id, lower(p.during) desc nulls last
  ), goes_on as (
    select l.reader_id, l.during, case when l.has_earlier then greatest(w.from_at, lower(l.during)) else w.from_at end as from_at, w.until_at
      from latest l join plan.wanted_placement() w using (reader_id, checkpoint_id)
     where l.reader_id <> all (away) and (not l.has_earlier or lower(l.during) < w.until_at or w.until_at is null)
  ), adjusted as (
    update patrol.placement p set during = plan.range_between(g.from_at, g.until_at)
      from goes_on g
     where p.reader_id = g.reader_id and p.during = g.during and p.during <> plan.range_between(g.from_at, g.until_at)
    returning p.reader_id
  ), ended as (
    update patrol.placement p set during = plan.range_between(lower(p.during), instant)
     where (upper_inf(p.during) or upper(p.during) > instant) and (lower_inf(p.during) or lower(p.during) < instant)
       and not exists (select from goes_on g where g.reader_id = p.reader_id)
    returning p.reader_id
  ), never_began as (
    delete from patrol.placement p
     where lower(p.during) >= instant and not exists (select from goes_on g where g.reader_id = p.reader_id)
    returning p.reader_id
  )
  select array(select reader_id from adjusted union select reader_id from ended union select reader_id from never_began) into touched;

  with placed as (
    insert into patrol.placement (reader_id, checkpoint_id, during)
    select n.reader_id, n.checkpoint_id, n.during
      from plan.new_placements(instant, away) n where not isempty(n.during)
    returning reader_id
  )
  select touched || array(select reader_id from placed) into touched;
  if touched <> '{}' then
    perform record.resolve_readers(touched);
  end if;
  return result;
end $$;
comment on function plan.apply_readers is
  'Brings readers.csv into patrol.reader, patrol.placement and patrol.service, and has what the moved readers saw resolved again. A move counts from the instant of the import; from and until of a reader that stays say when it hung there (plan.check_readers refuses days that would leave out what it read). A reader that leaves the feed is in service through the day of the import.';
