-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.new_placements(instant timestamptz, away bigint[]) returns table (reader_id bigint, checkpoint_id bigint, during tstzrange)
language sql stable as $$
  with latest as (
    select distinct on (p.reader_id) p.reader_id, p.checkpoint_id, upper(p.during) as ended_at
      from patrol.placement p order by p.reader_id, lower(p.during) desc nulls last
  )
  select w.reader_id, w.checkpoint_id, plan.range_between(
           case when l.reader_id is null and w.reader_id <> all (away) then w.from_at
                when w.reader_id = any (away) and w.from_at is not null then greatest(w.from_at, l.ended_at)
                else greatest(w.from_at, instant) end, w.until_at)
    from plan.wanted_placement() w left join latest l using (reader_id)
   where l.reader_id is null or l.checkpoint_id <> w.checkpoint_id or w.reader_id = any (away)
$$;
comment on function plan.new_placements is
  'Placements of readers that are new, moved, or were away (not in the feed, or not fixed, before this import): a first one spans the reader''s days, a later one begins at the instant, or at the day the feed names for one that comes back.';
