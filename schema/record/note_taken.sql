-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_taken(reader_id bigint, at timestamptz, complete_through timestamptz) returns void language sql as $$
  insert into patrol.reader_state as s (reader_id, last_seen_at, complete_through, state)
  values (note_taken.reader_id, note_taken.at, note_taken.complete_through, 'downloaded')
  on conflict (reader_id) do update
    set complete_through = greatest(s.complete_through, excluded.complete_through),
        last_seen_at = case when s.state = 'downloaded' then excluded.last_seen_at else s.last_seen_at end;
  select pg_notify('patrol', 'readers')
$$;
comment on function record.note_taken is
  'Keeps that a reader''s journal was read out by hand: moves its watermark forward, never back; none given keeps it. What the reader itself said last, and when, stays. Its caller holds the reader''s lock.';
