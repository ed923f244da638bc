-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.preview() returns jsonb
language plpgsql security definer set search_path = patrol, pg_temp set datestyle = 'ISO, YMD' set lock_timeout = '10s' as $$
declare
  files jsonb;
  notes jsonb;
  come jsonb;
  gone bigint[];
  changed jsonb;
begin
  perform plan.require_feed();
  if exists (select from plan.problems()) then
    return jsonb_build_object('problems', plan.problem_rows(), 'files', '[]'::jsonb, 'duties', '[]'::jsonb, 'notes', '[]'::jsonb);
  end if;
  perform plan.lock_plan(); -- nobody imports between what is looked at before and after
  begin
    if not exists (select from opening o where o.opened_on >= (now() at time zone plan.top_timezone())::date and o.problem is null) then
      begin -- what today's opening would do anyway is not what this feed does
        perform plan.open_duties(from_day => null, through_day => null);
      exception when sqlstate 'PT400' then
        null;
      end;
    end if;
    create temporary table duty_before on commit drop as select d.duty_id from patrol.duty d where d.starts_at > now();
    select coalesce(jsonb_agg(to_jsonb(a)) filter (where a.added + a.changed + a.removed > 0), '[]') into files from plan.apply() a;
    gone := array(select duty_id from pg_temp.duty_before except select d.duty_id from patrol.duty d where d.starts_at > now());
    select coalesce(jsonb_agg(to_jsonb(f)), '[]') into come
      from plan.duty_facts(array(select d.duty_id from patrol.duty d where d.starts_at > now() except select duty_id from pg_temp.duty_before)) f;
    select coalesce(jsonb_agg(jsonb_build_object('line', n."line", 'shift', n.shift, 'date', n.on_day, 'code', n.code, 'days', n.days)), '[]') into notes
      from plan.notes() n;
    raise exception using errcode = 'PTEND'; -- looked at: now undo it
  exception when sqlstate 'PTEND' then
    null;
  end;
  changed := plan.changed_duties(gone, come);
  return jsonb_build_object('problems', '[]'::jsonb, 'files', files, 'duties', changed,
                            'notes', plan.begun_duties(changed, now()) || notes);
end $$;
comment on function plan.preview is
  'What plan.apply would do with the staged feed: applies it, looks at the duties, and undoes it, so that nothing stays. Returns {"problems": as plan.problem_rows() (then nothing else), "files": rows added, changed, removed per file, "duties": as plan.changed_duties(), "notes": duties that stay as they are although the plan changes, with line, shift, date, code (started, already_past, no_checkpoint, covered), days}. Errors: PT400 no_feed, overlapping_duties; 55P03 after 10 s in which others hold the plan.';
grant execute on function plan.preview to patrol_editor;
