-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_list(value text) returns text[]
language sql immutable as $$
  select case when cardinality(given.items) between 1 and 100
               and (select count(*) = count(distinct plan.as_code(nullif(item, ''))) from unnest(given.items) item) then given.items end
    from (select string_to_array(value, '|') as items) given
$$;
comment on function plan.as_list is 'The 1 to 100 codes a cell such as workday|holiday lists, each once, in its order; else null.';
