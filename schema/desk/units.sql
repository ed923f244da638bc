-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.units()
returns table (unit text, name text, kind text, parent text, has_lines boolean, timezone text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with recursive tree as (
    select unit_id, unit, name, kind, null::text as parent, array[unit::text] as path
      from unit where parent_id is null and in_feed
    union all
    select unit.unit_id, unit.unit, unit.name, unit.kind, tree.unit::text, tree.path || unit.unit::text
      from tree join unit on unit.parent_id = tree.unit_id
     where unit.in_feed
  )
  select unit, name, kind, parent,
         exists (select from line where line.unit_id = tree.unit_id and line.in_feed),
         plan.timezone_of(unit_id => tree.unit_id)
    from tree
   order by path
$$;
comment on function desk.units is
'Every unit of the current feed, each above those below it, sisters by code. has_lines: whether it walks lines itself; timezone: the IANA zone it lives by.';
grant execute on function desk.units to patrol_viewer, patrol_editor, patrol_auditor;
