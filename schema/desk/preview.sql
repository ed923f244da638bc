-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.preview(unit text, month date, as_of timestamptz)
returns table (part text, number integer, content jsonb)
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  shown patrol.sheet_line[];
begin
  shown := array(select row(0, line.*)::patrol.sheet_line
                   from desk.draft(unit => preview.unit, month => preview.month, as_of => preview.as_of) as line);
  perform desk.note_shown_lines(unit => preview.unit, month => preview.month, as_of => preview.as_of, lines => shown);
  return query select line.part, line.number, line.content from unnest(shown) as line
                order by array_position(desk.sheet_parts(), line.part), line.number;
end $$;
comment on function desk.preview is
'Every part of desk.preview_part but the corrections, in that order, all of one state of the database and sooner than one by one. Notes who saw which score (see desk.score_history). Errors: PT400 unknown_unit, scores_read_only.';
grant execute on function desk.preview to patrol_viewer, patrol_editor, patrol_auditor;
