-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.note_lying_clock(held patrol.journal, boot_id uuid, realtime timestamptz, clock_error_us bigint, at timestamptz) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  ahead constant numeric := round(extract(epoch from realtime - at), 1);
begin
  if exists (select from patrol.alarm a where a.journal = held.journal and a.kind = 'clock_lies' and a.boot_id = note_lying_clock.boot_id) then
    return;
  end if;
  insert into patrol.alarm (station_id, reader_id, journal, kind, entry, boot_id, raised_at, detail)
  values (held.station_id, held.reader_id, held.journal, 'clock_lies', held.holds_through, note_lying_clock.boot_id, note_lying_clock.at,
          format('the clock says it is at most %s ms off, and is %s s %s', round(clock_error_us / 1000.0, 3), abs(ahead),
                 case when ahead > 0 then 'ahead' else 'behind' end));
  perform pg_notify('patrol', 'readers');
end $$;
comment on function record.note_lying_clock is
  'Raises an alarm, once per journal and boot, that the host''s clock claims to be synchronised but is far from the database''s: what it stamped is believed all the same (design: a synchronised clock is), so a person should look. at: the database''s clock when the push arrived.';
