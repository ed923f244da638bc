-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.evidence_outages(line text, shift text, day date, checkpoint text)
returns table (number bigint, reader text, since timestamptz, until timestamptz, reason text, noted_by text, noted_by_name text,
               noted_at timestamptz)
language sql stable security definer rows 10 set search_path = patrol, pg_temp as $$
  select outage.outage_number, reader.reader, lower(outage.during), upper(outage.during), outage.reason, noter.badge, noter.name,
         outage.noted_at
    from desk.duty_of(line => evidence_outages.line, shift => evidence_outages.shift, day => evidence_outages.day) as duty
    join checkpoint on checkpoint.checkpoint = evidence_outages.checkpoint
   cross join lateral scoring.listeners(duty_id => duty.duty_id, checkpoint_id => checkpoint.checkpoint_id) as listener
    join outage on outage.reader_id = listener.reader_id and outage.during && tstzrange(duty.accept_from, duty.accept_until)
    join reader on reader.reader_id = listener.reader_id
    left join person as noter on noter.person_id = outage.noted_by
   order by lower(outage.during), reader.reader, outage.outage_number
$$;
comment on function desk.evidence_outages is
'When those who listened at a stop of a duty could not be relied on while it accepted: outages as desk.outages. noted_by: none when the reader noted it itself; until: none while it lasts.';
grant execute on function desk.evidence_outages to patrol_viewer, patrol_editor, patrol_auditor;
