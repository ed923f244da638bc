-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.gaps(from_at timestamptz, to_at timestamptz, unit text)
returns setof scoring.checkpoint_gap
language sql stable security definer set search_path = patrol, pg_temp as $$
  select * from scoring.gaps(from_at => gaps.from_at, to_at => least(gaps.to_at, now()), unit => gaps.unit)
$$;
comment on function desk.gaps is
'As scoring.gaps, up to now at the latest: what is yet to come is no gap. Errors: PT400 unknown_unit.';
grant execute on function desk.gaps to patrol_viewer, patrol_editor, patrol_auditor;
