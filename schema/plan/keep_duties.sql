-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.keep_duties(first_day date, last_day date) returns void
language plpgsql as $$
begin
  -- Equal in all that the duty itself says …
  update pg_temp.open_duty o set planned_id = p.planned_id
    from patrol.duty d join pg_temp.planned_duty p using (line_id, shift_id, on_day)
   where d.station_id = o.station_id and d.duty_id = o.duty_id
     and (d.station_id, d.unit_id, d.starts_at, d.ends_at, d.accept_from, d.accept_until, d.mode, d.ordered, d.eligibility,
          d.rounds, d.min_gap_minutes, d.early_grace_minutes, d.late_grace_minutes)
       = (p.station_id, p.unit_id, p.starts_at, p.ends_at, p.accept_from, p.accept_until, p.mode, p.ordered, p.eligibility,
          p.rounds, p.min_gap_minutes, p.early_grace_minutes, p.late_grace_minutes);
  -- … in its crew and staffing …
  update pg_temp.open_duty o set planned_id = null
    from pg_temp.planned_duty p
   where p.planned_id = o.planned_id
     and (p.members <> array(select m.person_id from patrol.duty_member m where m.station_id = o.station_id and m.duty_id = o.duty_id order by m.person_id)
          or (select array_agg((s.person_kind, s.count)::text order by s.person_kind) from patrol.staffing s where s.line_id = p.line_id)
             is distinct from (select array_agg((s.person_kind, s.count)::text order by s.person_kind) from patrol.duty_staffing s
                                where s.station_id = o.station_id and s.duty_id = o.duty_id));
  -- … and in its visits: as many as planned, and each of them as planned.
  update pg_temp.open_duty o set planned_id = null
    from pg_temp.planned_duty p
    left join (
      select p.planned_id, count(*) as visits,
             count(*) filter (where (v.kind, v.level, v.dwell_minutes) is not distinct from (c.kind, c.level, s.dwell_minutes)
                                and v.round <= p.rounds and v.on_day between coalesce(c.valid_from, '-infinity') and coalesce(c.valid_until, 'infinity')) as same
        from patrol.visit v
        join pg_temp.open_duty o using (station_id, duty_id)
        join pg_temp.planned_duty p on p.planned_id = o.planned_id
        left join patrol.stop s on s.line_id = p.line_id and s.position = v.position and s.checkpoint_id = v.checkpoint_id
        left join patrol.checkpoint c on c.checkpoint_id = s.checkpoint_id
       where v.on_day between first_day and last_day
       group by p.planned_id) w using (planned_id)
   where p.planned_id = o.planned_id
     and (p.rounds * p.stops, p.rounds * p.stops) is distinct from (w.visits, w.same);
  update pg_temp.planned_duty p set duty_id = o.duty_id from pg_temp.open_duty o where o.planned_id = p.planned_id;
end $$;
comment on function plan.keep_duties is 'Finds the standing duties that are already what the plan says: they are left as they are.';
