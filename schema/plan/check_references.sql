-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_references() returns void
language plpgsql as $$
declare
  part record;
begin
  for part in
    select c.file, c."column", c.refers, k."column" as key
      from pg_temp.feed_column c
      join pg_temp.feed_file f on f.file = c.file and c."column" = any (f.header)
      join pg_temp.feed_column k on k.file = c.refers and k.key
     where plan.is_there(c.refers, k."column")
  loop
    execute format(
      'insert into pg_temp.feed_problem
       select false, %1$L, made.at_line, %2$L, ''unknown_reference'', made.%2$I, %3$L
         from pg_temp.%4$I made where made.%2$I is not null and ''*'' <> all (made.bad)
          and not exists (select from pg_temp.%5$I target where target.%6$I = made.%2$I)',
      part.file, part."column", part.refers, 'feed_' || plan.stem(part.file), 'feed_' || plan.stem(part.refers), part.key);
  end loop;
end $$;
comment on function plan.check_references is 'Finds codes that are not in the file they belong to.';
