-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_list(value text) returns text[]
language sql immutable as $$
  select case when value ~ '^[^[:space:][:cntrl:]|]{1,64}([|][^[:space:][:cntrl:]|]{1,64}){0,99}$'
              and (select count(*) = count(distinct item) from unnest(string_to_array(value, '|')) item)
              then string_to_array(value, '|') end
$$;
comment on function plan.as_list is 'The 1 to 100 codes a cell such as workday|holiday lists, each once, in its order; else null.';
