-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.evidence_readers(line text, shift text, day date, checkpoint text)
returns table (reader text, kind text, away boolean, last_seen timestamptz, complete_through timestamptz, complete boolean,
               undelivered bigint, clock_offset_ms bigint, state text, last_clock_in timestamptz)
language sql stable security definer rows 10 set search_path = patrol, pg_temp as $$
  select reader.reader, reader.kind, listener.away, state.last_seen_at, state.complete_through,
         coalesce(state.complete_through >= duty.accept_until, false), state.undelivered, state.clock_offset_ms, state.state,
         (select max(sighting.at) from sighting
           where sighting.reader_id = listener.reader_id and sighting.at >= duty.accept_from - interval '1 day'
             and sighting.at < duty.accept_until)
    from desk.duty_of(line => evidence_readers.line, shift => evidence_readers.shift, day => evidence_readers.day) as duty
    join checkpoint on checkpoint.checkpoint = evidence_readers.checkpoint
   cross join lateral scoring.listeners(duty_id => duty.duty_id, checkpoint_id => checkpoint.checkpoint_id) as listener
    join reader using (reader_id)
    left join reader_state as state using (reader_id)
   order by listener.away, reader.reader
$$;
comment on function desk.evidence_readers is
'Who listened at a stop of a duty (scoring.listeners), with what is known of them now: complete_through and whether that is the end of acceptance or later (complete: nothing can still arrive that counts), state as patrol.reader_state.state; last_clock_in: the last one it read before the end of acceptance, within a day before it began.';
grant execute on function desk.evidence_readers to patrol_viewer, patrol_editor, patrol_auditor;
