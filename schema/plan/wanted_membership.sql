-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.wanted_membership() returns table (person_id bigint, unit_id bigint, kind text)
language sql stable as $$
  select p.person_id, u.unit_id, f.kind
    from pg_temp.feed_people f join patrol.person p on p.badge = f.badge join patrol.unit u on u.unit = f.unit
$$;
comment on function plan.wanted_membership is 'Which unit people.csv wants each person to belong to from now on, and as what.';
