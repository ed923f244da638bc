-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.is_there(file text, key text) returns boolean
language sql stable as $$
  select coalesce((select key = any (f.header) from pg_temp.feed_file f where f.file = is_there.file), true)
$$;
comment on function plan.is_there is
  'Whether references into a file can be checked: not when its key column is missing, which is a problem of its own. Of a file that is missing itself see plan.gather_references.';
