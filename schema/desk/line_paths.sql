-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.line_paths(as_of timestamptz)
returns table (line text, name text, unit text, unit_name text, mode text, stops text[])
language sql stable security definer set search_path = patrol, pg_temp as $$
  select line.line, line.name, unit.unit, unit.name, line.mode,
         array_agg(checkpoint.checkpoint::text order by stop.position)
    from line
    join unit using (unit_id)
    join stop using (line_id)
    join checkpoint using (checkpoint_id)
   where line.in_feed and checkpoint.in_feed
     and (line_paths.as_of at time zone plan.timezone_of(unit_id => line.unit_id))::date
         between coalesce(line.valid_from, '-infinity') and coalesce(line.valid_until, 'infinity')
   group by line.line, line.name, unit.unit, unit.name, line.mode
   order by line.line
$$;
comment on function desk.line_paths is
'Every line of the current feed that is walked on the day of as_of, in its unit''s own zone, by code; stops: codes of its checkpoints in their order. Lines without a stop are left out.';
grant execute on function desk.line_paths to patrol_viewer, patrol_editor, patrol_auditor;
