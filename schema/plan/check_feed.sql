-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_feed() returns void
language plpgsql as $$
begin
  if exists (select from pg_temp.feed_checked c where c.staged_rows = plan.staged_rows()) then
    return; -- asked before, and nothing came since
  end if;
  delete from pg_temp.feed_problem p where not p.noted;
  perform plan.check_files();
  perform plan.check_cells();
  perform plan.check_keys();
  perform plan.check_references();
  perform plan.check_periods();
  perform plan.check_units();
  perform plan.check_checkpoints();
  perform plan.check_stops();
  perform plan.check_shifts();
  perform plan.check_rosters();
  perform plan.check_dispatches();
  perform plan.check_cards();
  perform plan.check_readers();
  perform plan.check_windows();
  perform plan.gather_references();
  delete from pg_temp.feed_checked;
  insert into pg_temp.feed_checked select plan.staged_rows();
end $$;
comment on function plan.check_feed is 'Runs all checks over what is staged.';
