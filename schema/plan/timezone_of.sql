-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.timezone_of(unit_id bigint) returns text
language sql stable security definer set search_path = patrol, pg_temp as $$
  with recursive above as (
    select u.parent_id, u.timezone from patrol.unit u where u.unit_id = timezone_of.unit_id
    union all
    select u.parent_id, u.timezone from above join patrol.unit u on u.unit_id = above.parent_id where above.timezone is null
  )
  select coalesce((select timezone from above where timezone is not null), 'Asia/Shanghai')
$$;
comment on function plan.timezone_of is
  'The IANA time zone a unit lives by: its own, else the nearest above it, else Asia/Shanghai (also for an unknown unit_id).';
