-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.coverage(from_day date, through_day date, period text, by_what text, unit text, as_of timestamptz,
                              compare text default null)
returns table (
  period text, first_day date, last_day date, presented_on date, partial boolean,
  subject text, name text, checkpoints integer, reached integer, owed integer, counted integer, on_time integer, late integer,
  missed integer, excused integer, no_data integer, due integer, completion numeric,
  first_day_before date, last_day_before date, checkpoints_before integer, reached_before integer, owed_before integer,
  counted_before integer, on_time_before integer, late_before integer, missed_before integer, excused_before integer,
  no_data_before integer, completion_before numeric)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with span as materialized (
    select * from desk.spans(from_day => coverage.from_day, through_day => coverage.through_day, period => coverage.period,
                             as_of => coverage.as_of, compare => coverage.compare)
  ),
  days as (
    select coalesce(array_agg(first_day order by number), '{}') as first_days,
           coalesce(array_agg(last_day order by number), '{}') as last_days,
           coalesce(array_agg(first_day_before order by number) filter (where first_day_before is not null), '{}') as first_days_before,
           coalesce(array_agg(last_day_before order by number) filter (where first_day_before is not null), '{}') as last_days_before
      from span
  ),
  before as (
    select found.*
      from days cross join lateral scoring.coverage_of(
        first_days => first_days_before, last_days => last_days_before, by_what => coverage.by_what, unit => coverage.unit,
        as_of => coverage.as_of) as found
  )
  select span.label, span.first_day, span.last_day, span.presented_on, span.partial,
         covered.subject, covered.name, covered.checkpoints, covered.reached, covered.owed, covered.counted, covered.on_time,
         covered.late, covered.missed, covered.excused, covered.no_data, covered.due, covered.completion,
         span.first_day_before, span.last_day_before, before.checkpoints, before.reached, before.owed, before.counted,
         before.on_time, before.late, before.missed, before.excused, before.no_data, before.completion
    from days
   cross join lateral scoring.coverage_of(
     first_days => first_days, last_days => last_days, by_what => coverage.by_what, unit => coverage.unit,
     as_of => coverage.as_of) as covered
    join span using (number)
    left join before on before.number = covered.number and before.subject is not distinct from covered.subject
   order by span.label, covered.subject nulls last
$$;
comment on function desk.coverage is
'How well places were covered in each period (day, week, month, quarter, year) from from_day through through_day, by level, category, kind, unit, zone or line (by_what): the columns of scoring.group_coverage, and with compare (previous or year) the same of the other days in the columns that end in _before, see desk.statistics. Days after the date of as_of are left out. unit: only duties of this unit and those below it; none = all. In order of period, subject, those without one last.
Errors: PT400 unknown_period, unknown_grouping, unknown_comparison, unknown_unit.';
grant execute on function desk.coverage to patrol_viewer, patrol_editor, patrol_auditor;
