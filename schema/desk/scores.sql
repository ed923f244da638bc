-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.scores(month date, of_what text, unit text, as_of timestamptz)
returns setof scoring.subject_score
language sql stable security definer set search_path = patrol, pg_temp as $$
  select * from scoring.scores(month => scores.month, of_what => scores.of_what, unit => scores.unit, as_of => scores.as_of)
$$;
comment on function desk.scores is 'As scoring.scores, for the desk.';
grant execute on function desk.scores to patrol_viewer, patrol_editor, patrol_auditor;
