-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.feed_files() returns table (file text, required boolean, columns text[])
language sql immutable security definer set search_path = patrol, pg_temp as $$
  select c.file, c.required_file, array_agg(c."column" order by c.place)
    from plan.feed_columns() c group by c.file_place, c.file, c.required_file order by c.file_place
$$;
comment on function plan.feed_files is 'The files of a plan feed in the order they are loaded, whether each is required, and its columns.';
grant execute on function plan.feed_files to patrol_viewer, patrol_editor, patrol_auditor;
