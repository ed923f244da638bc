-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_excuses(unit text, month date)
returns table (number integer, content jsonb)
language sql stable set search_path = patrol, pg_temp as $$
  with owed as materialized (
    select duty.station_id, duty.duty_id, duty.line_id, duty.on_day, duty.starts_at, duty.ends_at
      from duty
     where duty.on_day >= date_trunc('month', sheet_excuses.month)::date
       and duty.on_day < (date_trunc('month', sheet_excuses.month) + interval '1 month')::date
       and duty.unit_id in (select plan.units_below(unit => sheet_excuses.unit))
  )
  select row_number() over (order by excuse.excuse_number)::integer,
         jsonb_build_object(
           'number', excuse.excuse_number, 'line', line.line, 'checkpoint', checkpoint.checkpoint,
           'from', scoring.instant_text(lower(excuse.during)), 'to', scoring.instant_text(upper(excuse.during)),
           'reason', excuse.reason, 'reference', excuse.reference,
           'asked_by', asking.badge, 'asked_at', scoring.instant_text(excuse.asked_at),
           'approved_by', approving.badge, 'approved_at', scoring.instant_text(excuse.approved_at))
    from excuse
    join person as asking on asking.person_id = excuse.asked_by
    join person as approving on approving.person_id = excuse.approved_by
    left join line on line.line_id = excuse.line_id
    left join checkpoint on checkpoint.checkpoint_id = excuse.checkpoint_id
   where exists (
     select from owed
      where excuse.during && tstzrange(owed.starts_at, owed.ends_at)
        and (owed.line_id = excuse.line_id
             or exists (select from visit
                         where visit.station_id = owed.station_id and visit.duty_id = owed.duty_id
                           and visit.on_day = owed.on_day and visit.checkpoint_id = excuse.checkpoint_id)))
$$;
comment on function desk.sheet_excuses is
'A sheet''s excuses: the approved ones that cover a duty of the unit, or of those below it, in the month.';
