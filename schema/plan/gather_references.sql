-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.gather_references() returns void
language plpgsql as $$
declare
  target text;
  has_rows boolean;
begin
  for target in select distinct p.expected from pg_temp.feed_problem p where p.code = 'unknown_reference' and not p.noted loop
    execute format('select exists (select from pg_temp.%I)', 'feed_' || plan.stem(target)) into has_rows;
    continue when has_rows;
    delete from pg_temp.feed_problem p where p.code = 'unknown_reference' and p.expected = target and not p.noted;
    insert into pg_temp.feed_problem
    select false, target, 1, '', case when exists (select from pg_temp.feed_file f where f.file = target) then 'no_rows' else 'missing_file' end,
           '', string_agg(c."column", ', ' order by c.place)
      from pg_temp.feed_column c
     where c.file = target and not exists (select from pg_temp.feed_problem p where p.file = target)
    having count(*) > 0;
  end loop;
end $$;
comment on function plan.gather_references is
  'A file that is missing or has no records is named once, not at each of the references into it, which would hide all else.';
