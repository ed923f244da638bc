-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_readers() returns void
language sql as $$
  insert into pg_temp.feed_problem
  select false, 'readers.csv', r.at_line, 'checkpoint', 'fixed_needs_checkpoint', '', 'checkpoints.csv'
    from pg_temp.feed_readers r where r.kind = 'fixed' and r.checkpoint is null and 'checkpoint' <> all (r.bad)
  union all
  select false, 'readers.csv', r.at_line, 'checkpoint', 'handheld_has_checkpoint', r.checkpoint, ''
    from pg_temp.feed_readers r where r.kind = 'handheld' and r.checkpoint is not null
$$;
comment on function plan.check_readers is 'Finds fixed readers without a checkpoint and handheld ones with one.';
