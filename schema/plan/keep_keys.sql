-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.keep_keys(file text) returns void
language plpgsql as $$
begin
  if not exists (select from pg_temp.feed_problem p where p.noted and p.file = keep_keys.file
                    and p.code in ('too_few_fields', 'too_many_fields', 'open_quote', 'stray_quote', 'record_too_long')) then
    return;
  end if;
  execute (
    select format('update pg_temp.%I made set %s, bad = %L
                    where made.at_line in (select p.at_line from pg_temp.feed_problem p where p.noted and p.file = $1
                                              and p.code in (''too_few_fields'', ''too_many_fields'', ''open_quote'', ''stray_quote'', ''record_too_long''))',
                  'feed_' || plan.stem(keep_keys.file), string_agg(format('%I = null', c."column"), ', ') filter (where not c.key),
                  array_agg(c."column") || '*'::text)
      from pg_temp.feed_column c where c.file = keep_keys.file) using keep_keys.file;
end $$;
comment on function plan.keep_keys is
  'Records of which only the beginning could be read: the program named them, their cells are not looked at (bad holds every column, and *), but what refers to their keys finds them.';
