-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_coverage(from_day date, through_day date, period text, by_what text, unit text, as_of timestamptz,
                                  compare text default null)
returns table (
  period text, first_day text, last_day text, presented_on text, partial text,
  subject text, name text, checkpoints text, reached text, owed text, counted text, on_time text, late text, missed text,
  excused text, no_data text, due text, completion text,
  first_day_before text, last_day_before text, checkpoints_before text, reached_before text, owed_before text,
  counted_before text, on_time_before text, late_before text, missed_before text, excused_before text, no_data_before text,
  completion_before text)
language sql stable security definer set search_path = patrol, pg_temp set datestyle = 'ISO' as $$
  select period, first_day::text, last_day::text, presented_on::text, case when partial then 'yes' else 'no' end,
         subject, name, checkpoints::text, reached::text, owed::text, counted::text, on_time::text, late::text, missed::text,
         excused::text, no_data::text, due::text, round(completion, 6)::text, first_day_before::text, last_day_before::text,
         checkpoints_before::text, reached_before::text, owed_before::text, counted_before::text, on_time_before::text,
         late_before::text, missed_before::text, excused_before::text, no_data_before::text, round(completion_before, 6)::text
    from desk.coverage(from_day => csv_coverage.from_day, through_day => csv_coverage.through_day, period => csv_coverage.period,
                       by_what => csv_coverage.by_what, unit => csv_coverage.unit, as_of => csv_coverage.as_of,
                       compare => csv_coverage.compare)
   order by period, subject nulls last
$$;
comment on function desk.csv_coverage is
'As desk.coverage, as text ready to print: yes/no, terms with 6 decimals, empty where there is none; in order of period, subject, those without one last. Errors: as desk.coverage.';
grant execute on function desk.csv_coverage to patrol_viewer, patrol_editor, patrol_auditor;
