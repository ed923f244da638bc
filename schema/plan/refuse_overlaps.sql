-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.refuse_overlaps() returns void
language plpgsql as $$
declare
  clash record;
begin
  with named as (
    select o.*, format('%s %s %s–%s', l.line, s.shift, to_char(o.starts_at at time zone plan.timezone_of(l.unit_id), 'YYYY-MM-DD HH24:MI'),
                       to_char(o.ends_at at time zone plan.timezone_of(l.unit_id), 'HH24:MI')) as name, l.line, s.shift
      from pg_temp.line_duty o join patrol.line l using (line_id) join patrol.shift s using (shift_id)
     where exists (select from pg_temp.line_duty x where x.clashes and x.line_id = o.line_id)
  ), pair as (
    select n.*, lag(n.name) over earlier as other_name, lag(n.shift) over earlier as other_shift, lag(n.on_day) over earlier as other_day,
           lag(n.planned_id) over earlier is not null or n.planned_id is not null as is_new
      from named n window earlier as (partition by n.line_id order by n.starts_at, n.ends_at, n.planned_id, n.duty_id)
  )
  select p.*, count(*) over () - 1 as more into clash from pair p where p.clashes and p.is_new order by p.starts_at, p.line limit 1;
  if found then
    raise exception using errcode = 'PT400',
      message = format('the duties %s and %s overlap%s', clash.other_name, clash.name,
                       case when clash.more > 0 then format(', and %s more pairs', clash.more) end),
      hint = 'On one line a duty ends before the next begins: change start or duration of a shift, or dispatch one of them otherwise on that date.',
      detail = format('overlapping_duties line=%s shift=%s date=%s other_shift=%s other_date=%s', clash.line, clash.shift, clash.on_day, clash.other_shift, clash.other_day);
  end if;
end $$;
comment on function plan.refuse_overlaps is 'Refuses planned duties whose windows overlap another''s on their line. Errors: PT400 overlapping_duties, which names both.';
