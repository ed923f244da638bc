-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.problems() returns table (file text, line bigint, "column" text, code text, found text, expected text)
language plpgsql security definer set search_path = patrol, pg_temp set datestyle = 'ISO, YMD' as $$
begin
  perform plan.require_feed();
  perform plan.check_feed();
  return query
    select p.file, p.at_line, p."column", p.code, p.found, p.expected
      from (select distinct q.file, q.at_line, q."column", q.code, q.found, q.expected from pg_temp.feed_problem q) p
      left join (select distinct c.file, c.file_place from pg_temp.feed_column c) f on f.file = p.file
      left join pg_temp.feed_column c on c.file = p.file and c."column" = p."column"
     order by f.file_place nulls last, p.file, p.at_line, c.place nulls first, p."column", p.code, p.found, p.expected;
end $$;
comment on function plan.problems is
  'Every problem of the staged feed, in one pass: what the program noted and what the checks find. Codes: schema/plan/problems.md. line: physical, 1 when a whole file is meant. column: empty when a whole record or file is meant. Errors: PT400 no_feed.';
grant execute on function plan.problems to patrol_editor;
