-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_comparison(unit text, month date, of_what text default 'people')
returns table (subject text, name text, kind text, counted integer, counted_month_before integer, counted_year_before integer,
               completion numeric, completion_month_before numeric, completion_year_before numeric, final numeric,
               final_month_before numeric, final_year_before numeric, grade text, grade_month_before text, grade_year_before text,
               rank integer, rank_month_before integer, rank_year_before integer)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select subject, this.name, this.kind, this.counted, last.counted, past.counted, this.completion, last.completion, past.completion,
         this.final, last.final, past.final, this.grade, last.grade, past.grade, this.rank, last.rank, past.rank
    from desk.sheet_trend(unit => sheet_comparison.unit, through_month => sheet_comparison.month, months => 1,
                          of_what => sheet_comparison.of_what) as this
    left join desk.sheet_trend(unit => sheet_comparison.unit, months => 1, of_what => sheet_comparison.of_what,
                               through_month => (date_trunc('month', sheet_comparison.month::timestamp) - interval '1 month')::date)
      as last using (subject)
    left join desk.sheet_trend(unit => sheet_comparison.unit, months => 1, of_what => sheet_comparison.of_what,
                               through_month => (date_trunc('month', sheet_comparison.month::timestamp) - interval '1 year')::date)
      as past using (subject)
   order by subject
$$;
comment on function desk.sheet_comparison is
'The people, lines or units (of_what) of a unit''s issued sheet of a month (any day of it), each beside what it was on the sheets of the month before and of the same month a year before; none where it did not stand there, or that sheet was not issued. In order of subject. Errors: PT400 unknown_unit, unknown_subjects.';
grant execute on function desk.sheet_comparison to patrol_viewer, patrol_editor, patrol_auditor;
