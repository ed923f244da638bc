-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.write_duties(instant timestamptz) returns bigint
language plpgsql as $$
declare
  written bigint;
begin
  insert into patrol.duty (station_id, line_id, shift_id, unit_id, on_day, starts_at, ends_at, accept_from, accept_until, mode, ordered,
                           eligibility, rounds, min_gap_minutes, early_grace_minutes, late_grace_minutes, backfilled, written_at, content, above, eligible_units)
  select station_id, line_id, shift_id, unit_id, on_day, starts_at, ends_at, accept_from, accept_until, mode, ordered,
         eligibility, rounds, min_gap_minutes, early_grace_minutes, late_grace_minutes, starts_at <= instant, instant, content, above, eligible_units
    from pg_temp.planned_duty where duty_id is null order by planned_id;
  get diagnostics written = row_count;
  if written = 0 then
    return 0;
  end if;
  delete from pg_temp.planned_duty p where p.duty_id is not null;
  update pg_temp.planned_duty p set duty_id = d.duty_id from patrol.duty d
   where d.station_id = p.station_id and d.line_id = p.line_id and d.on_day = p.on_day and d.shift_id = p.shift_id;
  insert into patrol.duty_member (station_id, duty_id, person_id)
  select p.station_id, p.duty_id, m from pg_temp.planned_duty p cross join unnest(p.members) m;
  insert into patrol.duty_staffing (station_id, duty_id, person_kind, count)
  select p.station_id, p.duty_id, s.person_kind, s.count from pg_temp.planned_duty p join patrol.staffing s using (line_id);
  insert into patrol.visit (station_id, duty_id, checkpoint_id, on_day, position, round, kind, level, dwell_minutes)
  select p.station_id, p.duty_id, s.checkpoint_id, p.on_day, s.position, r, c.kind, c.level, s.dwell_minutes
    from pg_temp.planned_duty p
    join patrol.stop s using (line_id) join patrol.checkpoint c using (checkpoint_id) cross join generate_series(1, p.rounds) r
   where p.on_day between coalesce(c.valid_from, '-infinity') and coalesce(c.valid_until, 'infinity')
   order by p.on_day, p.station_id, p.duty_id, r, s.position;
  return written;
end $$;
comment on function plan.write_duties is 'Writes the planned duties that do not stand yet, with members, staffing and visits; returns how many.';
