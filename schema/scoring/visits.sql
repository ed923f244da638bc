-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.visits(from_day date, through_day date, unit text, as_of timestamptz)
returns setof scoring.judged_visit
language sql stable rows 40000
as $$
  -- What was reached is read as it is kept: this function is expanded where it is called (so it sets nothing), and its rows
  -- are stored nowhere on their way.
  select kept.station_id, kept.duty_id, kept.line_id, kept.shift_id, kept.checkpoint_id, kept.unit_id, kept.on_day, kept."position",
         kept.round, kept.kind, kept.level, kept.weight, kept.verdict, kept.reason, kept.arrived_at, kept.arrival_error, kept.left_at,
         kept.person_id, kept.out_of_order, kept.short_dwell, kept.requires_order, kept.requires_dwell, kept.journal, kept.entry,
         kept.accept_until <= visits.as_of
    from patrol.outcome as kept
   where kept.on_day between visits.from_day and visits.through_day and kept.verdict <> 'missed'
     and (visits.unit is null or kept.unit_id in (select plan.units_below(unit => visits.unit)))
  union all
  select *
    from scoring.judged(from_day => visits.from_day, through_day => visits.through_day, only_duties => null, unit => visits.unit,
                        as_of => visits.as_of)
$$;
comment on function scoring.visits is
'The verdict of every visit owed from from_day through through_day (dates of the duties, inclusive), by design §7, judged by the instant as_of. unit: only the duties of this unit and those below it; none = all; PT400 for an unknown one.
One row per stop and round of a duty, in no order.
The instant decides only what is still due: what landed later than it counts. The answer never depends on when or in which order clock-ins landed, nor on what is kept of it (patrol.outcome).';
