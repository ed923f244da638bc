-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_cells() returns void
language plpgsql as $$
declare
  part record;
begin
  for part in
    select c.file, plan.stem(c.file) as stem,
           string_agg(format('%I', c."column"), ', ' order by c.place) as columns,
           string_agg(format('plan.trimmed(%I) as %I', c."column", 'given ' || c."column"), ', ') as given,
           string_agg(format('%I', 'given ' || c."column"), ', ') as givens,
           string_agg(format('%s as %I', plan.cell_value(c.type, 'given ' || c."column", c.low, c.high, c.words), c."column"), ', ') as made,
           string_agg(format('case when %I is null%s then %L end', c."column",
             case when c.required and c."column" = any (f.header) then '' else format(' and %I is not null', 'given ' || c."column") end,
             c."column"), ', ' order by c.place) as bad
      from pg_temp.feed_column c join pg_temp.feed_file f using (file) group by c.file
  loop
    execute format('delete from pg_temp.%I', 'feed_' || part.stem);
    execute format(
      'insert into pg_temp.%1$I (at_line, bad, %2$s)
       select at_line, array_remove(array[%3$s], null), %2$s
         from (select at_line, %4$s, %5$s
                 from (select at_line, %6$s from pg_temp.%7$I offset 0) cell where num_nonnulls(%5$s) > 0 offset 0) made',
      'feed_' || part.stem, part.columns, part.bad, part.made, part.givens, part.given, 'staged_' || part.stem);
    perform plan.keep_keys(part.file);
    perform plan.note_bad_cells(part.file);
  end loop;
end $$;
comment on function plan.check_cells is
  'Makes values of all staged cells (records without any value are skipped) and finds the cells that are none of their type, too long, or missing though required.';
