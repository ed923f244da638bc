-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.evidence_clock_ins(line text, shift text, day date, checkpoint text, around interval default '2 hours')
returns table (
  at timestamptz, error double precision, clock text, device_at timestamptz, received_at timestamptz, reader text, reader_kind text,
  journal text, entry bigint, uid text, auth text, badge text, person_name text, person_kind text, event text, event_name text,
  role text, round integer)
language sql stable security definer rows 10 set search_path = patrol, pg_temp as $$
  select trace.at, extract(epoch from trace.error)::double precision, trace.clock, clock_in.device_at, trace.received_at, reader.reader,
         reader.kind, trace.journal::text, trace.entry, trace.uid, clock_in.auth, person.badge, person.name, person.kind,
         event.event, event.name, trace.role, trace.round
    from desk.duty_of(line => evidence_clock_ins.line, shift => evidence_clock_ins.shift, day => evidence_clock_ins.day) as duty
    join checkpoint on checkpoint.checkpoint = evidence_clock_ins.checkpoint
   cross join lateral scoring.traces(duty_id => duty.duty_id, checkpoint_id => checkpoint.checkpoint_id,
                                     around => evidence_clock_ins.around) with ordinality as trace
    join reader using (reader_id)
    left join clock_in on clock_in.station_id = trace.station_id and clock_in.journal = trace.journal and clock_in.entry = trace.entry
                      and clock_in.received_at = trace.received_at
    left join person on person.person_id = trace.person_id
    left join event on event.event_id = trace.event_id
   order by trace.ordinality
$$;
comment on function desk.evidence_clock_ins is
'Every clock-in at a checkpoint from so long before (around) a duty accepts to so long after, in the order that decides, and what came of each (role, round: see scoring.traces). error: seconds that at may be off; device_at: what the reader''s own clock said; auth: how far the card proved itself (patrol.clock_in.auth).';
grant execute on function desk.evidence_clock_ins to patrol_viewer, patrol_editor, patrol_auditor;
