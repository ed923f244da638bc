-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.is_there(file text, key text) returns boolean
language sql stable as $$
  select coalesce((select key = any (f.header) from pg_temp.feed_file f where f.file = is_there.file),
                  not (select f.required from plan.feed_files() f where f.file = is_there.file))
$$;
comment on function plan.is_there is
  'Whether references into a file can be checked: not when the file is required and missing, or has no key column. That is a problem of its own; repeating it at each reference would hide the others.';
