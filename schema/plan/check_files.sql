-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_files() returns void
language plpgsql as $$
declare
  want record;
  has_rows boolean;
begin
  for want in select f.file, array_to_string(f.columns, ', ') as columns from plan.feed_files() f where f.required loop
    execute format('select exists (select from pg_temp.%I)', 'staged_' || plan.stem(want.file)) into has_rows;
    continue when has_rows or exists (select from pg_temp.feed_problem p where p.file = want.file and p.noted);
    insert into pg_temp.feed_problem
    select false, want.file, 1, '', case when exists (select from pg_temp.feed_file f where f.file = want.file) then 'no_rows' else 'missing_file' end,
           '', want.columns;
  end loop;
end $$;
comment on function plan.check_files is 'Finds required files that are missing or hold no rows; silent where the program already said why.';
