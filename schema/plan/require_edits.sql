-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.require_edits(edits jsonb) returns void
language plpgsql as $$
begin
  if jsonb_typeof(edits) is distinct from 'array' or jsonb_array_length(edits) > 20000 or exists (
    select from jsonb_array_elements(edits) e
      left join plan.feed_files() f on f.file = e ->> 'file'
     where f.file is null or num_nonnulls(plan.cells_of(e -> 'before'), plan.cells_of(e -> 'after')) = 0
        or cardinality(plan.cells_of(e -> 'before')) <> cardinality(f.columns) or cardinality(plan.cells_of(e -> 'after')) <> cardinality(f.columns)) then
    raise exception using errcode = 'PT400', message = 'these are no edits of the plan',
      hint = 'Give an array of at most 20000 objects with "file", and "before", "after" or both: the cells of a record in the order of plan.export_columns().',
      detail = 'bad_edit';
  end if;
end $$;
comment on function plan.require_edits is 'Refuses what is no array of edits as plan.stage_edits takes them. Errors: PT400 bad_edit.';
