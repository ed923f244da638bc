-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply_services(instant timestamptz, away bigint[]) returns void
language sql as $$
  with wanted as (
    select r.reader_id, r.unit_id, r.valid_from, r.valid_until + 1 as valid_to, (instant at time zone s.timezone)::date as today
      from patrol.reader r join plan.unit_setting s using (unit_id) where r.in_feed and r.kind = 'handheld'
  ), latest as (
    select distinct on (v.reader_id) v.*, count(*) over (partition by v.reader_id) > 1 as has_earlier
      from patrol.service v order by v.reader_id, lower(v.during) desc nulls last, upper(v.during) desc nulls first
  ), goes_on as (
    select l.reader_id, l.unit_id, l.during,
           daterange(case when l.has_earlier then greatest(w.valid_from, lower(l.during)) else w.valid_from end, w.valid_to) as wanted_during
      from latest l join wanted w using (reader_id, unit_id)
     where (l.reader_id <> all (away) or upper(l.during) > w.today) -- back on the day it went is never having gone
       and (not l.has_earlier or w.valid_to is null or w.valid_to > greatest(w.valid_from, lower(l.during)))
  ), adjusted as (
    update patrol.service v set during = g.wanted_during
      from goes_on g where (v.reader_id, v.unit_id, v.during) = (g.reader_id, g.unit_id, g.during) and v.during <> g.wanted_during
  ), ending as (
    select v.*, t.today, exists (select from patrol.service o where (o.reader_id, o.unit_id, o.during) = (v.reader_id, v.unit_id, daterange(t.today, t.today + 1))
                                    and v.during <> o.during and lower(v.during) = t.today) as repeats
      from patrol.service v join plan.unit_setting s using (unit_id) cross join lateral (select (instant at time zone s.timezone)::date as today) t
     where not exists (select from goes_on g where (g.reader_id, g.unit_id, g.during) = (v.reader_id, v.unit_id, v.during))
  ), ended as (
    update patrol.service v set during = daterange(lower(v.during), e.today + 1)
      from ending e
     where (v.reader_id, v.unit_id, v.during) = (e.reader_id, e.unit_id, e.during) and not e.repeats
       and coalesce(upper(e.during), 'infinity') > e.today + 1 and coalesce(lower(e.during), '-infinity') <= e.today
  ), never_began as (
    delete from patrol.service v using ending e
     where (v.reader_id, v.unit_id, v.during) = (e.reader_id, e.unit_id, e.during) and (lower(e.during) > e.today or e.repeats)
  ), beginning as (
    select w.reader_id, w.unit_id, w.valid_to,
           case when l.reader_id is null then w.valid_from
                when w.reader_id = any (away) and w.valid_from is not null then greatest(w.valid_from, upper(l.during))
                else greatest(w.valid_from, w.today) end as begins
      from wanted w left join latest l using (reader_id)
     where not exists (select from goes_on g where g.reader_id = w.reader_id)
  )
  insert into patrol.service (reader_id, unit_id, during)
  select b.reader_id, b.unit_id, daterange(b.begins, b.valid_to) from beginning b where b.valid_to is null or b.begins is null or b.begins < b.valid_to
$$;
comment on function plan.apply_services is
  'Brings the handhelds of patrol.reader into patrol.service. A first service spans the reader''s days, and from and until of one that stays say which; one that is handed to another unit, or leaves the feed, is in service with the one before through the day of the instant. away: readers that were not in the feed, or not handheld, before this import.';
