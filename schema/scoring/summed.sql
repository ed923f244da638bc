-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.summed(duties bigint[]) returns setof patrol.settlement
language sql stable rows 100
as $$
  -- Expanded and planned where it is called, as scoring.outcomes.
  select duty.station_id, duty.duty_id, duty.on_day, true, duty.accept_until, kept.reached, kept.late, manned.crew, manned.attending,
         manned.staffed, kept.reached_weight, kept.late_weight, kept.order_weight, kept.out_of_order_weight, kept.dwell_weight,
         kept.short_dwell_weight
    from scoring.manned(duties => summed.duties) as manned
   cross join lateral (select * from patrol.duty where duty.duty_id = manned.duty_id offset 0) as duty
   cross join lateral (
     select count(*)::integer as reached, (count(*) filter (where outcome.verdict = 'late'))::integer as late,
            coalesce(sum(outcome.weight), 0) as reached_weight,
            coalesce(sum(outcome.weight) filter (where outcome.verdict = 'late'), 0) as late_weight,
            coalesce(sum(outcome.weight) filter (where outcome.requires_order), 0) as order_weight,
            coalesce(sum(outcome.weight) filter (where outcome.out_of_order), 0) as out_of_order_weight,
            coalesce(sum(outcome.weight) filter (where outcome.requires_dwell), 0) as dwell_weight,
            coalesce(sum(outcome.weight) filter (where outcome.short_dwell), 0) as short_dwell_weight
       from patrol.outcome
      where outcome.station_id = duty.station_id and outcome.duty_id = duty.duty_id and outcome.on_day = duty.on_day
        and outcome.verdict <> 'missed') as kept
$$;
comment on function scoring.summed is 'What is kept of these settled duties, summed up as patrol.settlement has it.';
