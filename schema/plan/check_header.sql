-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.check_header(file text, names text[]) returns void
language sql as $$
  with given as (
    select h.name, h.place, min(h.place) over (partition by h.name) as first_place from unnest(names) with ordinality h (name, place)
  ), col as (
    select c."column", c.required, c.place from pg_temp.feed_column c where c.file = check_header.file
  ), expected as (
    select string_agg(c."column", ', ' order by c.place) as columns from col c
  )
  insert into pg_temp.feed_problem
  select true, file, 1, '', 'empty_file', '', e.columns from expected e where coalesce(cardinality(names), 0) = 0
  union all
  select true, file, 1, left(g.name, 80), 'unknown_column', left(g.name, 80), e.columns
    from given g cross join expected e where g.name not in (select c."column" from col c)
  union all
  select true, file, 1, g.name, 'repeated_column', g.name, g.first_place::text
    from given g where g.place > g.first_place and g.name in (select c."column" from col c)
  union all
  select true, file, 1, c."column", 'missing_column', '', c."column"
    from col c where c.required and c."column" <> all (names)
$$;
comment on function plan.check_header is 'Notes unknown, repeated and missing columns of a file, and a file without a header.';
