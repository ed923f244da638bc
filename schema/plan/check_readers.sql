-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_readers() returns void
language sql as $$
  insert into pg_temp.feed_problem
  select false, 'readers.csv', r.at_line, 'checkpoint', 'fixed_needs_checkpoint', '', 'checkpoints.csv'
    from pg_temp.feed_readers r where r.kind = 'fixed' and r.checkpoint is null and 'checkpoint' <> all (r.bad)
  union all
  select false, 'readers.csv', r.at_line, 'checkpoint', 'handheld_has_checkpoint', r.checkpoint, ''
    from pg_temp.feed_readers r where r.kind = 'handheld' and r.checkpoint is not null
  union all
  -- What a fixed reader and a handheld read means something else: another kind would change what was.
  select false, 'readers.csv', r.at_line, 'kind', 'reader_kind_changed', r.kind, h.kind
    from pg_temp.feed_readers r join patrol.reader h on h.reader = r.reader and h.kind <> r.kind
   where exists (select from patrol.journal j where j.reader_id = h.reader_id and j.holds_through > 0)
  union all
  -- Days that leave out what a fixed reader read where it hangs would take that away from its place.
  select false, 'readers.csv', f.at_line, t."column", t.code, t.found::text, (t.read_at at time zone f.timezone)::date::text
    from (select r.*, h.reader_id, plan.timezone_of(h.unit_id) as timezone
            from pg_temp.feed_readers r join patrol.reader h on h.reader = r.reader and h.kind = r.kind
           where r.kind = 'fixed' and h.in_feed and not r.bad && '{checkpoint,from,until}') f
   cross join lateral (
     select p.checkpoint_id, p.during, lag(p.during) over (order by lower(p.during) nulls first) is not null as has_earlier,
            plan.starts_at(f."from", '00:00', f.timezone) as from_at, plan.starts_at(f."until" + 1, '00:00', f.timezone) as until_at
       from patrol.placement p where p.reader_id = f.reader_id order by lower(p.during) desc nulls last limit 1) l
    join patrol.checkpoint c on c.checkpoint_id = l.checkpoint_id and c.checkpoint = f.checkpoint
   cross join lateral (
     select 'from' as "column", 'from_after_clock_ins' as code, f."from" as found, min(s.at) as read_at from patrol.sighting s
      where s.checkpoint_id = l.checkpoint_id and s.reader_id = f.reader_id and s.at < l.from_at and s.at <@ l.during
     union all
     select 'until', 'until_before_clock_ins', f."until", max(s.at) from patrol.sighting s
      where s.checkpoint_id = l.checkpoint_id and s.reader_id = f.reader_id and s.at >= l.until_at and s.at <@ l.during) t
   where t.read_at is not null and (not l.has_earlier or coalesce(lower(l.during) < l.until_at, true)) -- else it goes now, and keeps what it read
$$;
comment on function plan.check_readers is 'Finds fixed readers without a checkpoint, handheld ones with one, readers that have read cards as the other kind, and days of fixed readers (in the zone of the unit they are of by now) that would leave out what they read where they hang.';
