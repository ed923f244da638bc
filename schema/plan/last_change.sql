-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.last_change() returns table (at timestamptz, who text, changes bigint)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with planned as (
    select c.* from patrol.change c
     where c.kind in ('unit', 'person', 'zone', 'checkpoint', 'line', 'stop', 'staffing', 'shift', 'calendar', 'crew', 'crew_member', 'roster',
                      'dispatch', 'card', 'reader', 'event')
  ), newest as (
    select p.at, p.transaction from planned p order by p.at desc, p.transaction desc limit 1
  )
  select n.at, coalesce(max(h.name), max(p.badge), max(p.login)), count(*)
    from newest n join planned p using (at, transaction) left join patrol.person h on h.badge = p.badge
   group by n.at
$$;
comment on function plan.last_change is
  'When the plan was last changed, by whom (the name of the person who signed, else the login) and how many things; no row when the log holds no change of it.';
grant execute on function plan.last_change to patrol_editor, patrol_auditor;
