-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_placement() returns table (reader_id bigint, checkpoint_id bigint, from_at timestamptz, until_at timestamptz)
language sql stable as $$
  select r.reader_id, r.checkpoint_id, plan.starts_at(r.valid_from, '00:00', s.timezone), plan.starts_at(r.valid_until + 1, '00:00', s.timezone)
    from patrol.reader r join plan.unit_setting s using (unit_id) where r.in_feed and r.kind = 'fixed'
$$;
comment on function plan.wanted_placement is
  'Where the fixed readers of the feed hang, and over which days of their unit''s zone they serve (null = open).';
