-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.note_problem(file text, line bigint, "column" text, code text, found text, expected text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
begin
  perform plan.require_feed();
  insert into pg_temp.feed_problem -- $5 is found, which plpgsql would take for its own FOUND
  values (true, left(file, 200), coalesce(line, 1), left(coalesce("column", ''), 80), left(code, 80),
          left(coalesce($5, ''), 200), left(coalesce(expected, ''), 400));
end $$;
comment on function plan.note_problem is
  'Adds a problem that the program found while reading a file. line: physical, from 1. Errors: PT400 no_feed.';
grant execute on function plan.note_problem to patrol_editor;
