-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.months()
returns table (month date)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select months.month::date
    from (select min(on_day) as first_day, max(on_day) as last_day from duty) as span
   cross join generate_series(date_trunc('month', span.first_day::timestamp), span.last_day::timestamp, interval '1 month')
           as months (month)
   where exists (
     select from duty where duty.on_day >= months.month::date and duty.on_day < (months.month + interval '1 month')::date)
   order by 1 desc
$$;
comment on function desk.months is 'The first day of every month that has duties, newest first.';
grant execute on function desk.months to patrol_viewer, patrol_editor, patrol_auditor;
