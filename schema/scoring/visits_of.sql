-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.visits_of(from_day date, through_day date, only_duties bigint[], as_of timestamptz)
returns setof scoring.judged_visit
language sql stable rows 40000
as $$
  -- As scoring.visits: expanded where it is called.
  select kept.station_id, kept.duty_id, kept.line_id, kept.shift_id, kept.checkpoint_id, kept.unit_id, kept.on_day, kept."position",
         kept.round, kept.kind, kept.level, kept.weight, kept.verdict, kept.reason, kept.arrived_at, kept.arrival_error, kept.left_at,
         kept.person_id, kept.out_of_order, kept.short_dwell, kept.requires_order, kept.requires_dwell, kept.journal, kept.entry,
         kept.accept_until <= visits_of.as_of
    from unnest(visits_of.only_duties) as given (duty_id)
   cross join lateral (
     select duty.station_id, duty.on_day from patrol.duty where duty.duty_id = given.duty_id offset 0) as duty
   cross join lateral (
     select * from patrol.outcome
      where outcome.station_id = duty.station_id and outcome.duty_id = given.duty_id and outcome.on_day = duty.on_day
        and outcome.verdict <> 'missed'
     offset 0) as kept
  union all
  select *
    from scoring.judged(from_day => visits_of.from_day, through_day => visits_of.through_day,
                        only_duties => coalesce(visits_of.only_duties, '{}'), unit => null, as_of => visits_of.as_of)
$$;
comment on function scoring.visits_of is
'Visits as scoring.visits gives them, of the duties with these identities, all of whose dates lie from from_day through through_day. Meant for the duties of a day, or of a unit''s month.';
