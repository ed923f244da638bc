-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.lines()
returns table (line text, name text, unit text, unit_name text, mode text, ordered boolean, stops integer)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select line.line, line.name, unit.unit, unit.name, line.mode, line.ordered,
         (select count(*)::integer from stop where stop.line_id = line.line_id)
    from line
    join unit using (unit_id)
   where line.in_feed or exists (select from duty where duty.line_id = line.line_id)
   order by unit.unit, line.line
$$;
comment on function desk.lines is
'Every line of the current feed, and those that have duties still, by unit and code. stops: how many it has in the feed.';
grant execute on function desk.lines to patrol_viewer, patrol_editor, patrol_auditor;
