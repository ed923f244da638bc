-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.score_content(score scoring.subject_score) returns jsonb
language sql immutable as $$
  select to_jsonb(score)
         || jsonb_build_object(
              'completion', round((score).completion, 6), 'punctuality', round((score).punctuality, 6),
              'attendance', round((score).attendance, 6), 'order', round((score)."order", 6), 'dwell', round((score).dwell, 6),
              'staffing', round((score).staffing, 6), 'adjustment', round((score).adjustment, 2))
$$;
comment on function desk.score_content is
'A score as it is frozen and noted: the columns of scoring.subject_score by name, terms with 6 decimals, points with 2.';
