-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_outages(from_at timestamptz, to_at timestamptz)
returns table (number text, reader text, kind text, unit text, checkpoint text, since text, until text, reason text,
               noted_by text, noted_at text, ended_by text, ended_at text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select number::text, reader, kind, unit, checkpoint, scoring.instant_text(since), scoring.instant_text(until), reason,
         noted_by, scoring.instant_text(noted_at), ended_by, scoring.instant_text(ended_at)
    from desk.outages(from_at => csv_outages.from_at, to_at => csv_outages.to_at) as listed
   order by listed.number
$$;
comment on function desk.csv_outages is 'As desk.outages, as text ready to print.';
grant execute on function desk.csv_outages to patrol_viewer, patrol_editor, patrol_auditor;
