-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.feed_tables() returns table (name text, columns text, staged boolean)
language sql immutable as $$
  select 'feed_file', 'file text not null, header text[] not null', false
  union all
  select 'feed_problem', 'noted boolean not null, file text not null, at_line bigint not null, "column" text not null, '
                         'code text not null, found text not null, expected text not null', false
  union all
  select 'feed_checked', 'staged_rows bigint not null', false
  union all
  select 'feed_edit', 'number bigint not null, file text not null, before text[], after text[], at_line bigint', false
  union all
  select 'feed_column', 'file_place integer, file text, required_file boolean, place integer, "column" text, type text, required boolean, '
                        'key boolean, low integer, high integer, words text[], refers text', false
  union all
  select 'staged_' || plan.stem(c.file), 'at_line bigint, ' || string_agg(format('%I text', c."column"), ', ' order by c.place), true
    from plan.feed_columns() c group by c.file
  union all
  select 'feed_' || plan.stem(c.file), 'at_line bigint, bad text[], ' || string_agg(
           format('%I %s', c."column", case c.type when 'date' then 'date' when 'time' then 'time' when 'integer' then 'integer'
             when 'number' then 'double precision' when 'yes_no' then 'boolean' when 'days' then 'smallint[]' when 'list' then 'text[]'
             else 'text' end), ', ' order by c.place), false
    from plan.feed_columns() c group by c.file
$$;
comment on function plan.feed_tables is
  'The temporary tables of a feed. feed_file: which files came, with which columns. feed_problem: what is wrong. feed_checked: what was staged when that was last asked. feed_edit: what plan.stage_edits changed. feed_column: plan.feed_columns(), which is long and else read by every check. staged_…: cells as they came. feed_…: cells as values, null when not given or named in bad. at_line: the physical line.';
