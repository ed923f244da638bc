-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.excuse_rates(month date, unit text, as_of timestamptz)
returns table (part text, badge text, name text, unit text, unit_name text, asked integer, approved integer, refused integer,
               withdrawn integer, open integer, approval_rate numeric, excused integer, owed integer, excused_rate numeric)
language sql stable security definer rows 50 set search_path = patrol, pg_temp set jit = off as $$
  with days as materialized (
    select date_trunc('month', excuse_rates.month)::date as first_day,
           (date_trunc('month', excuse_rates.month) + interval '1 month')::date - 1 as last_day
  ),
  told as materialized (
    select told.*
      from days
     cross join lateral desk.excuses(from_day => days.first_day, through_day => days.last_day, unit => excuse_rates.unit) as told
      join unit as own on own.unit = told.unit
      join plan.unit_setting as setting on setting.unit_id = own.unit_id
     where told.from_at < (days.last_day + 1)::timestamp at time zone setting.timezone -- those that wait come whatever they are for
       and told.to_at > days.first_day::timestamp at time zone setting.timezone
  ),
  judged as materialized (
    select case when visit.verdict = 'excused' then substring(visit.reason from ' number=([0-9]+)')::bigint end as number,
           count(*)::integer as visits
      from days
     cross join lateral scoring.visits(from_day => days.first_day, through_day => days.last_day, unit => excuse_rates.unit,
                                       as_of => excuse_rates.as_of) as visit
     where visit.verdict <> 'due'
     group by 1
  ),
  owed as (select coalesce(sum(visits), 0)::integer as visits from judged),
  counted as (
    select told.*, coalesce(judged.visits, 0) as visits from told left join judged on judged.number = told.number
  ),
  summed as (
    select 'all' as part, null::text as badge, null::text as name, counted.* from counted
    union all
    select 'approver', counted.decided_by, counted.decided_by_name, counted.* from counted where state in ('approved', 'refused')
    union all
    select 'asker', counted.asked_by, counted.asked_by_name, counted.* from counted
    union all
    select 'reason', counted.reason, null, counted.* from counted
  ),
  total as (
    select summed.part, summed.badge, summed.name, count(*)::integer as asked,
           (count(*) filter (where state = 'approved'))::integer as approved, (count(*) filter (where state = 'refused'))::integer as refused,
           (count(*) filter (where state = 'withdrawn'))::integer as withdrawn, (count(*) filter (where state = 'asked'))::integer as open,
           coalesce(sum(visits), 0)::integer as excused
      from summed group by summed.part, summed.badge, summed.name
  )
  select total.part, total.badge, total.name, home.unit::text, home.name, total.asked, total.approved, total.refused, total.withdrawn,
         total.open, round(total.approved::numeric / nullif(total.approved + total.refused, 0), 6), total.excused, owed.visits,
         round(total.excused::numeric / nullif(owed.visits, 0), 6)
    from total
   cross join owed
    left join person on person.badge = total.badge and total.part <> 'reason'
    left join lateral (
      select unit.unit, unit.name from membership join unit using (unit_id)
       where membership.person_id = person.person_id
       order by membership.during @> least(excuse_rates.as_of, (select last_day from days)::timestamp at time zone 'UTC') desc,
                upper(membership.during) desc nulls first
       limit 1) as home on true
   order by total.part, total.excused desc, total.asked desc, total.badge
$$;
comment on function desk.excuse_rates is
'How freely a month (any day of it) was excused in this unit and those below it (none = all), by the instant as_of: of the excuses that cover some of it, how many were asked for, approved, refused, withdrawn, and still wait (open); approval_rate: approved of those decided; excused: visits of the month that stand excused by them; owed: all visits of the month but those still due; excused_rate: the one of the other. part: all (one row), approver (who decided), asker, reason (its code in badge). unit: where the person belongs.
Rates with 6 places, none where nothing was decided or owed. Most excused first. Errors: PT400 unknown_unit.';
grant execute on function desk.excuse_rates to patrol_viewer, patrol_editor, patrol_auditor;
