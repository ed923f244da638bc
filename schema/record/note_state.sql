-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_state(reader_id bigint, at timestamptz, complete_through timestamptz, realtime timestamptz, health jsonb)
  returns void language plpgsql set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  state constant text := case note_state.health ->> 'reader_state' when 'deaf' then 'deaf' else 'listening' end;
  undelivered constant text := substring(note_state.health ->> 'undelivered' from '^[0-9]{1,15}$');
  offset_ms constant bigint := round(1000 * date_part('epoch', note_state.realtime - note_state.at));
  was text;
begin
  select s.state into was from reader_state s where s.reader_id = note_state.reader_id for update;
  insert into reader_state as s (reader_id, last_seen_at, complete_through, undelivered, clock_offset_ms, state, health)
  values (note_state.reader_id, note_state.at, note_state.complete_through, undelivered::bigint, offset_ms, state, note_state.health)
  on conflict (reader_id) do update
    set last_seen_at = excluded.last_seen_at,
        complete_through = greatest(s.complete_through, excluded.complete_through),
        undelivered = excluded.undelivered, clock_offset_ms = excluded.clock_offset_ms,
        state = excluded.state, health = excluded.health;
  if was is distinct from state then
    perform pg_notify('patrol', 'readers');
  end if;
end $$;
comment on function record.note_state is
  'Keeps what a reader last said of itself. complete_through never goes back; none given keeps what was known. Notifies "readers" when the reader is new or its state changed.';
