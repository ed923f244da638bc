-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.activity(from_day date, through_day date, period text, of_what text, unit text, as_of timestamptz)
returns setof scoring.subject_activity
language sql stable rows 1000
set search_path = patrol, pg_temp
as $$
  select found.*
    from (select coalesce(array_agg(first_day order by number), '{}') as first_days,
                 coalesce(array_agg(last_day order by number), '{}') as last_days
            from scoring.periods(from_day => activity.from_day, through_day => activity.through_day, period => activity.period)) as asked
   cross join lateral scoring.activity_of(
     first_days => asked.first_days, last_days => asked.last_days, of_what => activity.of_what, unit => activity.unit,
     as_of => activity.as_of) as found
$$;
comment on function scoring.activity is
'What people, lines or units (of_what) did in each period (day, week, month, quarter or year, see scoring.periods) from from_day through through_day, dates of the duties, judged by the instant as_of: person-times 人次, vehicle-times 台次, hours, duties and lines walked, with the exposure that makes them comparable. number: the period''s, of scoring.periods.
unit: only subjects of this unit and those below it; none = all. Errors: PT400 unknown_period, unknown_subjects, unknown_unit.';
