-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.stage_edits(edits jsonb) returns void
language plpgsql as $$
declare
  part record;
begin
  perform plan.require_edits(edits);
  perform plan.stage_plan();
  insert into pg_temp.feed_edit (number, file, before, after)
  select e.number, e.edit ->> 'file', plan.cells_of(e.edit -> 'before'), plan.cells_of(e.edit -> 'after')
    from jsonb_array_elements(edits) with ordinality e (edit, number);
  for part in
    select f.file, 'staged_' || plan.stem(f.file) as target,
           (select string_agg(format('%I', c), ', ' order by n) from unnest(f.columns) with ordinality t (c, n)) as names,
           (select string_agg(format('coalesce(s.%I, '''')', c), ', ' order by n) from unnest(f.columns) with ordinality t (c, n)) as cells,
           (select string_agg(format('e.after[%s]', n), ', ' order by n) from unnest(f.columns) with ordinality t (c, n)) as afters
      from plan.feed_files() f where f.file in (select e.file from pg_temp.feed_edit e)
  loop
    -- All are found before one is changed: rows may take each other's places.
    execute format('update pg_temp.feed_edit e set at_line = s.at_line from pg_temp.%I s where e.file = $1 and e.before = array[%s]',
                   part.target, part.cells) using part.file;
    perform plan.note_lost_edits(part.file);
    execute format('delete from pg_temp.%I s using pg_temp.feed_edit e where e.file = $1 and e.at_line = s.at_line and e.after is null', part.target)
      using part.file;
    execute format('update pg_temp.%I s set (%s) = row(%s) from pg_temp.feed_edit e where e.file = $1 and e.at_line = s.at_line and e.after is not null',
                   part.target, part.names, part.afters) using part.file;
    execute format('update pg_temp.feed_edit e set at_line = n.at_line
                      from (select number, (select coalesce(max(at_line), 1) from pg_temp.%I) + row_number() over (order by number) as at_line
                              from pg_temp.feed_edit where file = $1 and before is null) n where n.number = e.number', part.target) using part.file;
    execute format('insert into pg_temp.%I (at_line, %s) select e.at_line, %s from pg_temp.feed_edit e where e.file = $1 and e.before is null',
                   part.target, part.names, part.afters) using part.file;
  end loop;
end $$;
comment on function plan.stage_edits is
  'Stages the plan as it is with some records changed. edits: an array of {"file", "before": cells, "after": cells}, cells in the order of plan.export_columns, empty = not given; no before: a new record, no after: one that goes. A record that is no longer what "before" says is a problem: edited_elsewhere. Errors: PT400 bad_edit.';
