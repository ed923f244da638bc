-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.stage_plan() returns void
language plpgsql as $$
declare
  part record;
begin
  perform plan.begin_feed();
  for part in
    select f.file, f.columns, 'staged_' || plan.stem(f.file) as target, 'export_' || plan.stem(f.file) as source,
           (select string_agg(format('%I', c), ', ' order by n) from unnest(f.columns) with ordinality t (c, n)) as names,
           (select string_agg(format('e.cells[%s]', n), ', ' order by n) from unnest(f.columns) with ordinality t (c, n)) as cells
      from plan.feed_files() f
  loop
    insert into pg_temp.feed_file values (part.file, part.columns);
    -- Line 1 is the header.
    execute format('insert into pg_temp.%I (at_line, %s) select 1 + row_number() over (order by e.place collate "C"), %s from plan.%I() e',
                   part.target, part.names, part.cells, part.source);
  end loop;
end $$;
comment on function plan.stage_plan is
  'Begins a feed that is the plan as it is, as an export would write it: line n of a file is line n of its export.';
