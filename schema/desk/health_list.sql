-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.health_list(health jsonb, name text) returns text[]
language sql immutable set search_path = patrol, pg_temp as $$
  select case when jsonb_typeof(health -> name) = 'array'
              then array(select word.value #>> '{}' from jsonb_array_elements(health -> name) with ordinality as word (value, place)
                          where jsonb_typeof(word.value) = 'string' order by word.place) end
$$;
comment on function desk.health_list is 'The words of a list in what a reader says of itself; none when it says no list of that name.';
