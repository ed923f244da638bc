-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_gaps(from_at timestamptz, to_at timestamptz, unit text)
returns table (checkpoint text, name text, unit text, zone text, kind text, category text, level text, clock_ins text,
               comings text, longest_gap_minutes text, longest_from text, longest_until text, median_gap_minutes text,
               unknown_minutes text, blind_hours text, hours text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select checkpoint, name, gap.unit, zone, kind, category, level::text, clock_ins::text, comings::text,
         floor(extract(epoch from longest) / 60)::text, scoring.instant_text(longest_from), scoring.instant_text(longest_until),
         floor(extract(epoch from median) / 60)::text, floor(extract(epoch from unknown) / 60)::text, blind_hours::text,
         array_to_string(hours, '|')
    from desk.gaps(from_at => csv_gaps.from_at, to_at => csv_gaps.to_at, unit => csv_gaps.unit) as gap
   order by longest desc nulls last, checkpoint
$$;
comment on function desk.csv_gaps is
'As desk.gaps, as text ready to print: whole minutes, rounded down; instants RFC 3339 in UTC; hours: 168 numbers separated by |, the first for Monday 00:00 to 01:00; empty where there is none. The most neglected checkpoint first. Errors: PT400 unknown_unit.';
grant execute on function desk.csv_gaps to patrol_viewer, patrol_editor, patrol_auditor;
