-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.plan_duties(from_day date, through_day date, instant timestamptz) returns text[]
language plpgsql as $$
begin
  insert into pg_temp.open_duty (station_id, duty_id)
  select d.station_id, d.duty_id from patrol.duty d
   where d.starts_at > instant and d.on_day between coalesce(from_day, '-infinity') and coalesce(through_day, 'infinity');

  with planned as materialized (
    select * from plan.planned_windows(from_day, through_day, instant)
  ), kept as ( -- the plan moved it, before it started, to a time that is past: nobody can be owed that any more
    delete from pg_temp.open_duty o
     using patrol.duty d join planned w using (line_id, shift_id, on_day)
     where d.station_id = o.station_id and d.duty_id = o.duty_id and w.starts_at <= instant
    returning d.line_id, d.on_day, d.starts_at, d.ends_at
  ), due as materialized (
    select * from planned w
     where not exists (select from patrol.duty d where d.line_id = w.line_id and d.on_day = w.on_day
                          and (d.starts_at <= instant and (w.starts_at <= instant or d.shift_id = w.shift_id)
                               or w.starts_at <= instant and (d.shift_id, d.on_day) in (select p.shift_id, p.on_day from planned p)))
  ), staying as (
    select d.line_id, d.on_day, d.starts_at, d.ends_at
      from patrol.duty d
     where d.starts_at <= instant and d.on_day between (select min(w.on_day) - 1 from due w) and (select max(w.on_day) + 1 from due w)
    union all
    select * from kept
  ), covered as ( -- what stays keeps its time, whatever the plan has become
    select distinct w.shift_id, w.on_day
      from due w
      join (select s.line_id, s.on_day + beside as on_day, s.starts_at, s.ends_at from staying s cross join generate_series(-1, 1) beside) s
     using (line_id, on_day)
     where w.starts_at < s.ends_at and s.starts_at < w.ends_at
  ), crewed as (
    select w.shift_id, w.on_day, w.crew_id from due w where w.crew_id is not null
    union
    select w.shift_id, w.on_day, r.crew_id from due w join patrol.roster r using (shift_id)
     where w.crew_id is null and w.on_day between r.valid_from and coalesce(r.valid_until, 'infinity')
       and mod(w.on_day - r.valid_from, r.cycle_length) = r.cycle_day
  ), manned as (
    select c.shift_id, c.on_day, array_agg(distinct m.person_id order by m.person_id) as members
      from crewed c join patrol.crew_member m using (crew_id) join patrol.person p using (person_id)
     where c.on_day between coalesce(greatest(m.valid_from, p.valid_from), '-infinity') and coalesce(least(m.valid_until, p.valid_until), 'infinity')
     group by c.shift_id, c.on_day
  ), staffed as (
    select s.line_id, string_agg((s.person_kind, s.count)::text, '' order by s.person_kind) as staffing from patrol.staffing s group by s.line_id
  )
  insert into pg_temp.planned_duty (station_id, line_id, shift_id, unit_id, on_day, starts_at, ends_at, mode, ordered, eligibility,
                                    rounds, min_gap_minutes, early_grace_minutes, late_grace_minutes, above, eligible_units, hindrance, members, content)
  select w.station_id, w.line_id, w.shift_id, w.unit_id, w.on_day, w.starts_at, w.ends_at, w.mode, w.ordered, w.eligibility,
         w.rounds, w.min_gap_minutes, w.early_grace_minutes, w.late_grace_minutes, e.above, case w.eligibility when 'unit' then e.below end,
         case when v.stops is null then 'no_checkpoint'
              when c.shift_id is not null then 'covered' end,
         coalesce(m.members, '{}'),
         md5(concat_ws(' ', w.station_id, w.unit_id, extract(epoch from w.starts_at), extract(epoch from w.ends_at), w.mode, w.ordered, w.eligibility,
                       w.rounds, w.min_gap_minutes, w.early_grace_minutes, w.late_grace_minutes, m.members, t.staffing, v.stops,
                       e.above, case w.eligibility when 'unit' then e.below end))::uuid
    from due w
    join plan.unit_tree e using (unit_id)
    left join plan.stops_on(array(select distinct on_day from due)) v using (line_id, on_day)
    left join manned m using (shift_id, on_day) left join staffed t using (line_id) left join covered c using (shift_id, on_day)
   order by w.line_id, w.starts_at;

  with dropped as (
    delete from pg_temp.planned_duty p where p.hindrance is not null returning p.line_id, p.shift_id, p.on_day, p.hindrance
  )
  insert into pg_temp.told_duty
  select t.line_id, t.shift_id, t.on_day, t.code, t.days, format(case t.code
           when 'no_checkpoint' then '%s %s %s: no checkpoint of the line is in service, no duty is opened%s'
           when 'covered' then '%s %s %s: a duty of the line that stands covers that time, no duty is opened%s'
           else '%s %s %s: the plan begins it at a time already past, its duty stays as it was written%s' end,
           l.line, s.shift, t.on_day, case when t.days > 1 then format(' (nor on %s later days)', t.days - 1) end)
    from (select d.line_id, d.shift_id, min(d.on_day) as on_day, d.hindrance as code, count(*) as days
            from dropped d group by d.line_id, d.shift_id, d.hindrance
          union all
          select d.line_id, d.shift_id, d.on_day, 'already_past', 1
            from patrol.duty d
           where d.starts_at > instant and d.on_day between coalesce(from_day, '-infinity') and coalesce(through_day, 'infinity')
             and not exists (select from pg_temp.open_duty o where o.station_id = d.station_id and o.duty_id = d.duty_id)) t
    join patrol.line l using (line_id) join patrol.shift s using (shift_id);
  analyze pg_temp.planned_duty;
  analyze pg_temp.open_duty;
  return array(select t.told from pg_temp.told_duty t join patrol.line l using (line_id) join patrol.shift s using (shift_id) order by l.line, s.shift, t.on_day);
end $$;
comment on function plan.plan_duties is
  'Fills planned_duty with the duties the plan gives, each with its crew''s members, and open_duty with those that stand, have not started and may be replaced. One that the plan moved to a time already past stays as it is. What has started or stays is in the way of what the plan says instead of it. Fills told_duty, and returns one sentence for each shift whose windows give no duty though the plan has them, and for each duty that stays so.';
