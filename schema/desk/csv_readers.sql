-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_readers(as_of timestamptz)
returns table (reader text, kind text, unit text, checkpoint text, last_seen text, complete_through text, undelivered text,
               clock_offset_ms text, state text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select reader, kind, unit, checkpoint, scoring.instant_text(last_seen), scoring.instant_text(complete_through),
         undelivered::text, clock_offset_ms::text, state
    from desk.readers(as_of => csv_readers.as_of)
   order by reader
$$;
comment on function desk.csv_readers is 'As desk.readers, as text ready to print.';
grant execute on function desk.csv_readers to patrol_viewer, patrol_editor, patrol_auditor;
