-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.preview_edits(edits jsonb) returns jsonb
language plpgsql security definer set search_path = patrol, pg_temp set datestyle = 'ISO, YMD' set lock_timeout = '10s' as $$
declare
  began_with text;
begin
  perform plan.lock_plan(); -- what is staged is what has this version
  began_with := plan.version();
  perform plan.stage_edits(edits);
  return plan.preview() || jsonb_build_object('version', began_with);
end $$;
comment on function plan.preview_edits is
  'What these edits (plan.stage_edits) of the plan as it is would change, as plan.preview() tells it, with the version of the plan it was looked at with: plan.apply_edits asks for it. Nothing stays. Errors: PT400 bad_edit, overlapping_duties; 55P03.';
grant execute on function plan.preview_edits to patrol_editor;
