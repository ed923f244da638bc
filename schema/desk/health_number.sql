-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.health_number(health jsonb, name text) returns numeric
language sql immutable set search_path = patrol, pg_temp as $$
  select substring(health ->> name from '^-?[0-9]{1,15}(?:\.[0-9]{1,6})?$')::numeric
$$;
comment on function desk.health_number is 'A number in what a reader says of itself; none when it says none of that name.';
