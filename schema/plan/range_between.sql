-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.range_between(from_at timestamptz, until_at timestamptz) returns tstzrange
language sql immutable as $$
  select case when from_at >= until_at then 'empty'::tstzrange else tstzrange(from_at, until_at) end
$$;
comment on function plan.range_between is 'From, inclusive, until, exclusive, null = open; empty when it ends before it begins.';
