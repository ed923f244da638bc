-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_periods() returns void
language plpgsql as $$
declare
  part record;
begin
  for part in
    select c.file from pg_temp.feed_column c join pg_temp.feed_file f using (file) where c."column" = 'until'
  loop
    execute format(
      'insert into pg_temp.feed_problem
       select false, %L, at_line, ''until'', ''from_after_until'', "until"::text, "from"::text
         from pg_temp.%I where "from" > "until"', part.file, 'feed_' || plan.stem(part.file));
  end loop;
end $$;
comment on function plan.check_periods is 'Finds periods that end before they begin.';
