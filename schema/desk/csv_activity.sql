-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_activity(from_day date, through_day date, period text, of_what text, unit text, as_of timestamptz,
                                  compare text default null)
returns table (
  period text, first_day text, last_day text, presented_on text, partial text,
  subject text, name text, unit text, kind text, duties text, attended text, walked text, lines text, lines_walked text,
  visits text, done text, person_times text, crew_times text, vehicle_times text, patrol_minutes text, person_minutes text,
  clock_ins text, night text, foot text, vehicle text, post text, counted text, completion text, rank text,
  first_day_before text, last_day_before text, duties_before text, attended_before text, walked_before text,
  lines_walked_before text, visits_before text, done_before text, person_times_before text, crew_times_before text,
  vehicle_times_before text, patrol_minutes_before text, person_minutes_before text, clock_ins_before text, counted_before text,
  completion_before text, rank_before text)
language sql stable security definer set search_path = patrol, pg_temp set datestyle = 'ISO' as $$
  select period, first_day::text, last_day::text, presented_on::text, case when partial then 'yes' else 'no' end,
         subject, name, unit, kind, duties::text, attended::text, walked::text, lines::text, lines_walked::text, visits::text,
         done::text, person_times::text, crew_times::text, vehicle_times::text, patrol_minutes::text, person_minutes::text,
         clock_ins::text, round(night, 6)::text, round(foot, 6)::text, round(vehicle, 6)::text, round(post, 6)::text, counted::text,
         round(completion, 6)::text, rank::text, first_day_before::text, last_day_before::text, duties_before::text,
         attended_before::text, walked_before::text, lines_walked_before::text, visits_before::text, done_before::text,
         person_times_before::text, crew_times_before::text, vehicle_times_before::text, patrol_minutes_before::text,
         person_minutes_before::text, clock_ins_before::text, counted_before::text, round(completion_before, 6)::text,
         rank_before::text
    from desk.statistics(from_day => csv_activity.from_day, through_day => csv_activity.through_day, period => csv_activity.period,
                         of_what => csv_activity.of_what, unit => csv_activity.unit, as_of => csv_activity.as_of,
                         compare => csv_activity.compare)
   order by period, subject
$$;
comment on function desk.csv_activity is
'As desk.statistics, as text ready to print: yes/no, shares and terms with 6 decimals, empty where there is none; in order of period, subject. Errors: as desk.statistics.';
grant execute on function desk.csv_activity to patrol_viewer, patrol_editor, patrol_auditor;
