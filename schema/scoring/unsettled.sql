-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.unsettled(from_day date, through_day date, only_duties bigint[], within bigint[])
returns table (duties bigint[])
language plpgsql stable rows 10
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan
set enable_hashjoin = on
set jit = off
set enable_nestloop = off
set enable_mergejoin = off
as $$
begin
  if only_duties is null then
    return query
    select array_agg(duty.duty_id)
      from duty
     where duty.on_day between from_day and through_day and (within is null or duty.unit_id = any (within))
       and not exists (
         select from settlement
          where settlement.duty_id = duty.duty_id and settlement.settled and settlement.on_day between from_day and through_day)
     group by duty.on_day;
  else
    return query
    select array_agg(duty.duty_id)
      from unnest(only_duties) as given (duty_id)
     cross join lateral (select * from duty where duty.duty_id = given.duty_id offset 0) as duty
      left join lateral (
        select true as settled from settlement
         where settlement.station_id = duty.station_id and settlement.duty_id = duty.duty_id and settlement.settled
        offset 0) as kept on true
     where kept.settled is null and (within is null or duty.unit_id = any (within))
     group by duty.on_day;
  end if;
end $$;
comment on function scoring.unsettled is
'Duties whose outcomes are not kept and have to be worked out, day by day so that much of it needs no more memory than a day: those on dates from_day through through_day, inclusive, or, when given, of only_duties whatever their dates. within: only duties of these units; none = all.';
