-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.note_lost_edits(file text) returns void
language plpgsql as $$
declare
  same_key constant text := (
    select string_agg(format('coalesce(s.%I, '''') = e.before[%s]', c."column", c.place), ' and ')
      from pg_temp.feed_column c where c.file = note_lost_edits.file and (c.key or c.place = 1));
  cells constant text := (
    select string_agg(format('coalesce(s.%I, '''')', c."column"), ', ' order by c.place) from pg_temp.feed_column c where c.file = note_lost_edits.file);
begin
  execute format(
    'insert into pg_temp.feed_problem
     select true, e.file, coalesce(s.at_line, 1), $2, ''edited_elsewhere'', left(array_to_string(e.before, '',''), 200),
            left(coalesce(array_to_string(array[%s], '',''), ''''), 400)
       from pg_temp.feed_edit e left join pg_temp.%I s on %s
      where e.file = $1 and e.before is not null and e.at_line is null',
    cells, 'staged_' || plan.stem(file), same_key)
    using file, (select c."column" from pg_temp.feed_column c where c.file = note_lost_edits.file and c.place = 1);
end $$;
comment on function plan.note_lost_edits is
  'Notes the edits of a file whose record is gone or has become another since the edit began: edited_elsewhere, with the record as it was and as it is (empty = gone).';
