-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_state(reader_id bigint, at timestamptz, complete_through timestamptz, realtime timestamptz, state text, was text, health jsonb)
  returns boolean language plpgsql as $$
#variable_conflict use_column
declare
  waiting constant text := substring(note_state.health ->> 'undelivered' from '^[0-9]{1,15}$');
  offset_ms constant bigint := round(1000 * date_part('epoch', note_state.realtime - note_state.at));
begin
  update patrol.reader_state s
     set last_seen_at = note_state.at, complete_through = greatest(s.complete_through, note_state.complete_through), undelivered = waiting::bigint,
         clock_offset_ms = offset_ms, state = note_state.state, health = note_state.health
   where s.reader_id = note_state.reader_id;
  if not found then
    insert into patrol.reader_state (reader_id, last_seen_at, complete_through, undelivered, clock_offset_ms, state, health)
    values (note_state.reader_id, note_state.at, note_state.complete_through, waiting::bigint, offset_ms, note_state.state, note_state.health);
  end if;
  if 'deaf' in (note_state.state, was) then
    perform record.note_deafness(note_state.reader_id, note_state.at, note_state.state = 'deaf');
  end if;
  if was is not distinct from note_state.state then
    return false;
  end if;
  perform pg_notify('patrol', 'readers');
  return true;
end $$;
comment on function record.note_state is
  'Keeps what a reader last said of itself; its caller holds the reader''s lock. complete_through never goes back; none given keeps what was known. A reader that is deaf has an outage until it listens again, see record.note_deafness. Returns whether its state is not what it was (none: the reader is new), and then notifies "readers".';
