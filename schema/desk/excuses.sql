-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.excuses(from_day date, through_day date, unit text)
returns setof desk.excuse_row
language sql stable security definer rows 100 set search_path = patrol, pg_temp as $$
  with within as materialized (select plan.units_below(unit => excuses.unit) as unit_id),
  found as (
    select excuse.excuse_number
      from excuse
      left join line using (line_id)
      left join checkpoint using (checkpoint_id)
      join within on within.unit_id = coalesce(line.unit_id, checkpoint.unit_id)
      join plan.unit_setting as setting on setting.unit_id = within.unit_id
     where num_nonnulls(excuse.approved_by, excuse.refused_by, excuse.withdrawn_at) = 0
        or excuse.during && tstzrange(excuses.from_day::timestamp at time zone setting.timezone,
                                      (excuses.through_day + 1)::timestamp at time zone setting.timezone)
  )
  select told.*
    from (select array_agg(excuse_number) as numbers from found) as all_found
   cross join lateral desk.told_excuses(numbers => all_found.numbers) as told
   order by told.state <> 'asked', told.number desc
$$;
comment on function desk.excuses is
'Excuses for lines or checkpoints of this unit and those below it (none = all): all that wait for a decision, and those whose period overlaps the days from_day through through_day of that unit''s zone. Those that wait come first, then by number, newest first. Errors: PT400 unknown_unit.';
grant execute on function desk.excuses to patrol_viewer, patrol_editor, patrol_auditor;
