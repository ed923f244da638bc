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
$$;
comment on function plan.check_readers is 'Finds fixed readers without a checkpoint, handheld ones with one, and readers that have read cards as the other kind.';
