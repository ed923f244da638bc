-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.top_timezone() returns text
language sql stable as $$
  select coalesce((select u.timezone from patrol.unit u where u.parent_id is null and u.in_feed order by u.unit_id limit 1), 'Asia/Shanghai')
$$;
comment on function plan.top_timezone is 'The time zone of the top unit; Asia/Shanghai when it names none.';
