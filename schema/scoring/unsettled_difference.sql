-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.unsettled_difference(from_day date, through_day date)
returns table (duty_id bigint, what text, kept text, anew text)
language sql stable
set search_path = patrol, pg_temp
set jit = off set enable_hashjoin = on set enable_nestloop = off set enable_mergejoin = off set enable_memoize = off -- as scoring.outcomes asks
as $$
  with settled as materialized (
    select settlement.on_day, array_agg(settlement.duty_id) as duties
      from settlement
     where settlement.settled and settlement.on_day between unsettled_difference.from_day and unsettled_difference.through_day
     group by settlement.on_day
  ), kept as (
    select outcome.duty_id, format('visit %s %s', outcome.position, outcome.round) as what, outcome::text as content
      from outcome where outcome.on_day between unsettled_difference.from_day and unsettled_difference.through_day
    union all
    select attendance.duty_id, format('person %s', attendance.person_id), attendance::text
      from attendance where attendance.on_day between unsettled_difference.from_day and unsettled_difference.through_day
    union all
    select settlement.duty_id, 'sums', settlement::text
      from settlement
     where settlement.settled and settlement.on_day between unsettled_difference.from_day and unsettled_difference.through_day
  ), anew as (
    select outcome.duty_id, format('visit %s %s', outcome.position, outcome.round) as what, outcome::text as content
      from settled cross join lateral scoring.outcomes(duties => settled.duties, as_of => 'infinity') as outcome
    union all
    select attendance.duty_id, format('person %s', attendance.person_id), attendance::text
      from settled cross join lateral scoring.attending(duties => settled.duties) as attendance
    union all
    select summed.duty_id, 'sums', summed::text
      from settled cross join lateral scoring.summed(duties => settled.duties) as summed
  )
  select duty_id, what, kept.content, anew.content
    from kept full join anew using (duty_id, what)
   where kept.content is distinct from anew.content
$$;
comment on function scoring.unsettled_difference is
'Where what is kept of settled duties on dates from_day through through_day, inclusive, differs from what their sightings say: for auditors and tests. One row per visit, person, or duty (its sums): as it is kept, and as it is worked out anew; no row as long as nothing is wrong.';
