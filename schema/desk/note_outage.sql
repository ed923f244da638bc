-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.note_outage(reader text, from_at timestamptz, to_at timestamptz, reason text, by_badge text) returns bigint
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  noter_id constant bigint := desk.person_of(badge => note_outage.by_badge);
  target reader;
  outage_number bigint;
begin
  select * into target from reader where reader.reader = note_outage.reader;
  if not found then
    raise exception using errcode = 'PT400', message = format('there is no reader "%s"', left(note_outage.reader, 80)),
      hint = 'Use a code of readers.csv.', detail = format('unknown_reader reader=%s', left(note_outage.reader, 80));
  end if;
  perform desk.require_outage_period(from_at => note_outage.from_at, to_at => note_outage.to_at);
  if note_outage.reason is null or note_outage.reason !~ '^[^[:space:]]{1,64}$' or note_outage.reason in ('deaf', 'lost_entries') then
    raise exception using errcode = 'PT400', message = 'an outage''s reason is one word of 1 to 64 characters',
      hint = 'Use repair, lost, flat, moved or other; "deaf" and "lost_entries" are what a reader says of itself.', detail = 'outage_reason';
  end if;
  insert into outage (station_id, reader_id, during, reason, noted_by)
  values (plan.station_of(unit_id => target.unit_id), target.reader_id, tstzrange(note_outage.from_at, note_outage.to_at),
          note_outage.reason, noter_id)
  returning outage.outage_number into outage_number;
  perform pg_notify('patrol', 'readers');
  return outage_number;
end $$;
comment on function desk.note_outage is
'Notes that a reader is out of service from from_at, inclusive, to to_at, exclusive (none: until it is ended), and answers the outage''s number. reason: a code (repair, lost, flat, moved, other …). What nobody reached then for want of it has no data. Errors: PT400 unknown_person, unknown_reader, outage_period, outage_reason.';
grant execute on function desk.note_outage to patrol_editor;
