-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_keys() returns void
language plpgsql as $$
declare
  part record;
begin
  for part in
    select c.file, 'feed_' || plan.stem(c.file) as made,
           string_agg(format('%I', c."column"), ', ' order by c.place) as columns,
           string_agg(format('%I is not null', c."column"), ' and ') filter (where c.required) as given,
           array_agg(c."column") as names,
           (array_agg(c."column" order by c.required desc, c.place desc))[1] as last_column
      from pg_temp.feed_column c join pg_temp.feed_file f using (file) where c.key group by c.file
  loop
    execute format(
      'insert into pg_temp.feed_problem
       select false, %1$L, at_line, %2$L, ''repeated_key'', found, first_line::text
         from (select at_line, concat_ws('' '', %3$s) as found, min(at_line) over (partition by %3$s) as first_line
                 from pg_temp.%4$I where %5$s and not bad && %6$L::text[]) keyed
        where at_line > first_line', part.file, part.last_column, part.columns, part.made, part.given, part.names);
  end loop;
end $$;
comment on function plan.check_keys is 'Finds keys that stand on more than one record of their file.';
