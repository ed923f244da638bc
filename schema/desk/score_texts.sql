-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.score_texts(score scoring.subject_score)
returns table (subject text, name text, unit text, duties text, attended text, counted text, on_time text, late text,
               missed text, excused text, no_data text, due text, completion text, punctuality text, attendance text,
               "order" text, dwell text, staffing text, score text, adjustment text, final text, grade text, rank text)
language sql stable rows 1 as $$
  select (score).subject, (score).name, (score).unit, (score).duties::text, (score).attended::text, (score).counted::text,
         (score).on_time::text, (score).late::text, (score).missed::text, (score).excused::text, (score).no_data::text,
         (score).due::text, round((score).completion, 6)::text, round((score).punctuality, 6)::text,
         round((score).attendance, 6)::text, round((score)."order", 6)::text, round((score).dwell, 6)::text,
         round((score).staffing, 6)::text, round((score).score, 2)::text, round((score).adjustment, 2)::text,
         round((score).final, 2)::text, (score).grade, (score).rank::text
$$;
comment on function desk.score_texts is
'A score as text, as it is printed and frozen: terms with 6 decimals, points with 2, none where undefined.';
