-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply_edits(edits jsonb, base_version text, by_badge text) returns table (file text, added bigint, changed bigint, removed bigint)
language plpgsql security definer set search_path = patrol, pg_temp set datestyle = 'ISO, YMD' set lock_timeout = '10s' as $$
begin
  perform desk.person_of(badge => by_badge);
  perform set_config('patrol.signer', by_badge, true); -- for the log
  perform plan.lock_plan();
  if plan.version() is distinct from base_version then
    raise exception using errcode = 'PT400', message = 'the plan has changed since these edits were looked at; nothing was saved',
      hint = 'Look at what the edits change in the plan as it is now, then save.', detail = 'plan_changed';
  end if;
  perform plan.stage_edits(edits);
  return query select a.* from plan.apply() a;
end $$;
comment on function plan.apply_edits is
  'Makes edits (plan.stage_edits) of the plan that has this version (plan.version), all or none, as an import of the changed feed would. by_badge: who does it. Returns what changed, per file. Errors: PT400 plan_changed, bad_edit, feed_has_problems, overlapping_duties, unknown_person; 55P03 after 10 s in which others hold the plan.';
grant execute on function plan.apply_edits to patrol_editor;
