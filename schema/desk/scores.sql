-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.scores(month date, of_what text, unit text, as_of timestamptz)
returns setof scoring.subject_score
language plpgsql security definer set search_path = patrol, pg_temp as $$
declare
  shown constant scoring.subject_score[] := array(
    select scored
      from scoring.scores(month => scores.month, of_what => scores.of_what, unit => scores.unit, as_of => scores.as_of) as scored);
begin
  perform desk.note_shown(month => scores.month, of_what => scores.of_what, unit => scores.unit, as_of => scores.as_of,
                          scores => array(select desk.score_content(scored) from unnest(shown) as scored));
  return query select * from unnest(shown);
end $$;
comment on function desk.scores is
'As scoring.scores, for the desk; notes who saw which score (see desk.score_history). Errors: those of scoring.scores, PT400 scores_read_only.';
grant execute on function desk.scores to patrol_viewer, patrol_editor, patrol_auditor;
