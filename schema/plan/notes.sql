-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.notes() returns table ("line" text, shift text, on_day date, code text, days bigint, told text)
language plpgsql stable security definer set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  -- Only the table that plan.begin_opening made: what a caller made under its name could do things by our rights.
  if exists (select from pg_class c where c.relnamespace = pg_my_temp_schema() and c.relname = 'told_duty'
                and c.relkind = 'r' and c.relowner = current_user::regrole) then
    return query
      select l.line::text, s.shift::text, t.on_day, t.code, t.days, t.told
        from pg_temp.told_duty t join patrol.line l using (line_id) join patrol.shift s using (shift_id) order by l.line, s.shift, t.on_day;
  end if;
end $$;
comment on function plan.notes is
  'What the opening of duties in this transaction (plan.apply, plan.open_duties) could not do as the plan says. code: no_checkpoint (none of the line is in service: no duty), covered (a duty that stands covers the time: no duty), already_past (the plan moved a duty to a time that is past: it stays as it was written). on_day: the first of days dates. told: as a sentence. No rows where none was opened.';
grant execute on function plan.notes to patrol_editor;
