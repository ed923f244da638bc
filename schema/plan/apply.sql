-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply() returns table (file text, added bigint, changed bigint, removed bigint)
language plpgsql security definer set search_path = patrol, pg_temp set datestyle = 'ISO, YMD' as $$
declare
  today date;
  problems bigint;
  any_change boolean := false;
  any_removed boolean := false;
  target text;
begin
  perform plan.lock_plan();
  select count(*) into problems from plan.problems();
  if problems > 0 then
    raise exception using errcode = 'PT400', message = format('the plan feed has %s problems; nothing was changed', problems),
      hint = 'Correct what plan.problems() names.', detail = format('feed_has_problems count=%s', problems);
  end if;
  for file, added, changed, removed in
    select a.* from plan.apply_files(now()) a join (select distinct c.file, c.file_place from pg_temp.feed_column c) f using (file) order by f.file_place
  loop
    any_change := any_change or added + changed + removed > 0;
    any_removed := any_removed or removed > 0;
    return next;
  end loop;
  today := (now() at time zone plan.top_timezone())::date;
  if any_change or not exists (select from opening where opening.opened_on >= today and opening.problem is null) then
    perform plan.open_duties(null, null);
    insert into opening (opened_on) values (today)
    on conflict (only_one) do update set opened_on = greatest(opening.opened_on, excluded.opened_on), problem = null;
  end if;
  if any_removed then
    foreach target in array array['reader', 'event', 'crew', 'shift', 'line', 'checkpoint', 'zone', 'person', 'unit'] loop
      perform plan.purge(target);
    end loop;
  end if;
  if any_change then
    perform pg_notify('patrol', 'plan');
  end if;
end $$;
comment on function plan.apply is
  'Makes the staged feed the plan, all or nothing, and opens the duties from today through 35 days ahead, unless nothing changed and those of today were opened. Returns what changed, per file. What happened is never touched: rows that it refers to stay, marked as no longer in the feed. Errors: PT400 no_feed, feed_has_problems, overlapping_duties.';
grant execute on function plan.apply to patrol_editor;
