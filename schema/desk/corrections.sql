-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.corrections(sheet_id bigint, lines patrol.sheet_line[], as_told boolean)
returns table (number integer, content jsonb)
language sql stable rows 100 set search_path = patrol, pg_temp as $$
  with before as materialized (
    select * from desk.told_cells(sheet_id => corrections.sheet_id) where as_told
    union all
    select cell.*
      from desk.sheet_cells(lines => array(select sheet_line from sheet_line where sheet_line.sheet_id = corrections.sheet_id)) as cell
     where not as_told
  ),
  after as materialized (
    select * from desk.sheet_cells(lines => corrections.lines)
  ),
  -- Every row of a part has the same columns. One that only one of the two knows came or went with a release.
  first_row as materialized (
    select part, content from sheet_line where sheet_line.sheet_id = corrections.sheet_id and number = 1
    union all
    select part, content from unnest(corrections.lines) where number = 1
  ),
  known as materialized (
    select part, array_agg(key) as columns
      from (select part, key
              from first_row cross join lateral jsonb_object_keys(content) as key
             group by part, key
            having count(*) = (select count(*) from first_row as either where either.part = first_row.part)) as common
     group by part
  )
  select row_number() over (order by array_position(desk.sheet_parts(), part), subject collate "C",
                                     array_position(desk.sheet_columns(), "column"), "column" collate "C")::integer,
         jsonb_build_object(
           'month', to_char(corrected.month, 'YYYY-MM'), 'revision', corrected.revision, 'part', part, 'subject', subject,
           'name', coalesce(after.name, before.name), 'column', "column", 'before', before.value, 'after', after.value)
    from before full join after using (part, subject, "column")
    join sheet as corrected on corrected.sheet_id = corrections.sheet_id
    left join known using (part) -- none: a part that had rows in between only
   where ("column" = any (known.columns) or known.columns is null) and before.value is distinct from after.value
$$;
comment on function desk.corrections is
'Every value in which the lines of a month differ from its issued sheet sheet_id (as_told: from what people were last told of it), rows that came (before none) or went (after none) included, columns that only one of the two knows left out, in order of part, subject, column. content: month, revision (the one corrected), part, subject, name, column, before, after; part, subject and column as desk.sheet_cells.';
