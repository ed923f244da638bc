-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.named_visits(visits jsonb, as_of timestamptz)
returns table (line text, shift text, day date, checkpoint text, round integer, station_id bigint, duty_id bigint, "position" integer,
               verdict text)
language plpgsql stable set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  duties bigint[];
begin
  select array_agg(distinct duty.duty_id) into duties
    from jsonb_to_recordset(named_visits.visits) as wanted (line text, shift text, day date)
    join line on line.line = wanted.line
    join shift on shift.line_id = line.line_id and shift.shift = wanted.shift
    join duty on duty.line_id = line.line_id and duty.shift_id = shift.shift_id and duty.on_day = wanted.day;
  return query
  with judged as materialized (
    select line.line::text as line, shift.shift::text as shift, visit.on_day as day, checkpoint.checkpoint::text as checkpoint,
           visit.round, visit.station_id, visit.duty_id, visit.position, visit.verdict
      from scoring.visits_of(from_day => (select min(on_day) from duty where duty_id = any (duties)),
                             through_day => (select max(on_day) from duty where duty_id = any (duties)),
                             only_duties => coalesce(duties, '{}'), as_of => named_visits.as_of) as visit
      join line on line.line_id = visit.line_id
      join shift on shift.shift_id = visit.shift_id
      join checkpoint on checkpoint.checkpoint_id = visit.checkpoint_id
  )
  select distinct wanted.line, wanted.shift, wanted.day, wanted.checkpoint, wanted.round, judged.station_id, judged.duty_id,
         judged.position, judged.verdict
    from jsonb_to_recordset(named_visits.visits) as wanted (line text, shift text, day date, checkpoint text, round integer)
    left join judged on judged.line = wanted.line and judged.shift = wanted.shift and judged.day = wanted.day
                    and judged.checkpoint = wanted.checkpoint and judged.round = wanted.round;
end $$;
comment on function desk.named_visits is
'The visits that an array of objects {"line", "shift", "day", "checkpoint", "round"} names, each once, with their verdict by as_of; what is unknown has no duty_id.';
