-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.statistics(from_day date, through_day date, period text, of_what text, unit text, as_of timestamptz,
                                compare text default null)
returns table (
  period text, first_day date, last_day date, presented_on date, partial boolean,
  subject text, name text, unit text, kind text, duties integer, attended integer, walked integer, lines integer,
  lines_walked integer, visits integer, done integer, person_times integer, crew_times integer, vehicle_times integer,
  patrol_minutes bigint, person_minutes bigint, clock_ins integer, night numeric, foot numeric, vehicle numeric, post numeric,
  counted integer, completion numeric, rank integer,
  first_day_before date, last_day_before date, duties_before integer, attended_before integer, walked_before integer,
  lines_walked_before integer, visits_before integer, done_before integer, person_times_before integer,
  crew_times_before integer, vehicle_times_before integer, patrol_minutes_before bigint, person_minutes_before bigint,
  clock_ins_before integer, counted_before integer, completion_before numeric, rank_before integer)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with span as materialized (
    select * from desk.spans(from_day => statistics.from_day, through_day => statistics.through_day, period => statistics.period,
                             as_of => statistics.as_of, compare => statistics.compare)
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
      from days cross join lateral scoring.activity_of(
        first_days => first_days_before, last_days => last_days_before, of_what => statistics.of_what, unit => statistics.unit,
        as_of => statistics.as_of) as found
  )
  select span.label, span.first_day, span.last_day, span.presented_on, span.partial,
         did.subject, did.name, did.unit, did.kind, did.duties, did.attended, did.walked, did.lines, did.lines_walked, did.visits,
         did.done, did.person_times, did.crew_times, did.vehicle_times, did.patrol_minutes, did.person_minutes, did.clock_ins,
         did.night, did.foot, did.vehicle, did.post, did.counted, did.completion, did.rank,
         span.first_day_before, span.last_day_before, before.duties, before.attended, before.walked, before.lines_walked,
         before.visits, before.done, before.person_times, before.crew_times, before.vehicle_times, before.patrol_minutes,
         before.person_minutes, before.clock_ins, before.counted, before.completion, before.rank
    from days
   cross join lateral scoring.activity_of(
     first_days => first_days, last_days => last_days, of_what => statistics.of_what, unit => statistics.unit,
     as_of => statistics.as_of) as did
    join span using (number)
    left join before using (number, subject)
   order by span.label, did.subject
$$;
comment on function desk.statistics is
'What people, lines or units (of_what) did in each period (day, week, month, quarter, year) from from_day through through_day: the columns of scoring.subject_activity, and with compare the same of the period before (previous) or of the same period a year before (year, 同期) in the columns that end in _before, of the days first_day_before through last_day_before; none where the subject had no part then, or nothing is compared.
period, first_day, last_day, presented_on, partial: see scoring.periods. Days after the date of as_of are left out; a period is then partial and compared with the same part of the other. unit: only subjects of this unit and those below it; none = all. In order of period, subject.
Errors: PT400 unknown_period, unknown_subjects, unknown_comparison, unknown_unit.';
grant execute on function desk.statistics to patrol_viewer, patrol_editor, patrol_auditor;
