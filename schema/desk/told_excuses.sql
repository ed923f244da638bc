-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.told_excuses(numbers bigint[]) returns setof desk.excuse_row
language sql stable rows 100 set search_path = patrol, pg_temp as $$
  select excuse.excuse_number,
         case when excuse.approved_by is not null then 'approved' when excuse.refused_by is not null then 'refused'
              when excuse.withdrawn_at is not null then 'withdrawn' else 'asked' end,
         line.line::text, line.name, checkpoint.checkpoint::text, checkpoint.name, unit.unit::text, unit.name,
         lower(excuse.during), upper(excuse.during), excuse.reason, excuse.reference, asking.badge::text, asking.name, excuse.asked_at,
         coalesce(deciding.badge, case when excuse.withdrawn_at is not null then asking.badge end)::text,
         coalesce(deciding.name, case when excuse.withdrawn_at is not null then asking.name end),
         coalesce(excuse.approved_at, excuse.refused_at, excuse.withdrawn_at), excuse.remark
    from excuse
    join person as asking on asking.person_id = excuse.asked_by
    left join person as deciding on deciding.person_id = coalesce(excuse.approved_by, excuse.refused_by)
    left join line on line.line_id = excuse.line_id
    left join checkpoint on checkpoint.checkpoint_id = excuse.checkpoint_id
    left join unit on unit.unit_id = coalesce(line.unit_id, checkpoint.unit_id)
   where excuse.excuse_number = any (told_excuses.numbers)
$$;
comment on function desk.told_excuses is 'These excuses as the desk tells them, in no order.';
