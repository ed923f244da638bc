-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.coverage(from_day date, through_day date, period text, by_what text, unit text, as_of timestamptz)
returns setof scoring.group_coverage
language sql stable rows 100
set search_path = patrol, pg_temp
as $$
  select found.*
    from (select coalesce(array_agg(first_day order by number), '{}') as first_days,
                 coalesce(array_agg(last_day order by number), '{}') as last_days
            from scoring.periods(from_day => coverage.from_day, through_day => coverage.through_day, period => coverage.period)) as asked
   cross join lateral scoring.coverage_of(
     first_days => asked.first_days, last_days => asked.last_days, by_what => coverage.by_what, unit => coverage.unit,
     as_of => coverage.as_of) as found
$$;
comment on function scoring.coverage is
'How well places were covered in each period (day, week, month, quarter or year, see scoring.periods) from from_day through through_day, dates of the duties, by level, category, kind, unit, zone or line (by_what), judged by the instant as_of. number: the period''s, of scoring.periods.
unit: only duties of this unit and those below it; none = all. Errors: PT400 unknown_period, unknown_grouping, unknown_unit.';
