-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.csv_scores(month date, of_what text, unit text, as_of timestamptz)
returns table (subject text, name text, unit text, duties text, attended text, counted text, on_time text, late text,
               missed text, excused text, no_data text, due text, completion text, punctuality text, attendance text,
               "order" text, dwell text, staffing text, score text, adjustment text, final text, grade text, rank text)
language sql security definer set search_path = patrol, pg_temp as $$
  select score_texts.*
    from desk.scores(month => csv_scores.month, of_what => csv_scores.of_what, unit => csv_scores.unit,
                     as_of => csv_scores.as_of) as scored
   cross join lateral desk.score_texts(scored)
   order by score_texts.subject
$$;
comment on function desk.csv_scores is
'The scores of desk.scores as text, ready to print: terms with 6 decimals, points with 2, empty where undefined; in order of subject. Notes who saw which score (see desk.score_history). Errors: PT400 unknown_unit, unknown_subjects, scores_read_only.';
grant execute on function desk.csv_scores to patrol_viewer, patrol_editor, patrol_auditor;
