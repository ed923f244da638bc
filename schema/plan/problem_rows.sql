-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.problem_rows() returns jsonb
language plpgsql as $$
declare
  problem record;
  cells jsonb;
  result jsonb := '[]';
begin
  for problem in select p.*, row_number() over () as place from plan.problems() p limit 2000 loop
    cells := null;
    if exists (select from plan.feed_files() f where f.file = problem.file) then
      execute (select format('select jsonb_build_array(%s) from pg_temp.%I s where s.at_line = $1 limit 1',
                             string_agg(format('coalesce(s.%I, '''')', c."column"), ', ' order by c.place), 'staged_' || plan.stem(problem.file))
                 from pg_temp.feed_column c where c.file = problem.file) into cells using problem.line;
    end if;
    result := result || jsonb_build_object('file', problem.file, 'line', problem.line, 'column', problem."column", 'code', problem.code,
      'found', problem.found, 'expected', problem.expected, 'cells', cells,
      'edit', (select e.number from pg_temp.feed_edit e where e.file = problem.file and e.at_line = problem.line limit 1));
  end loop;
  return result;
end $$;
comment on function plan.problem_rows is
  'The first 2,000 of plan.problems() as JSON, each with the cells of its record as staged (null where none is meant) and the number of the edit that made it (plan.stage_edits; null = none).';
