-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.visits(from_day date, through_day date, unit text, as_of timestamptz)
returns setof scoring.judged_visit
language sql stable rows 40000
as $$
  select *
    from scoring.visits_of(
      from_day => visits.from_day, through_day => visits.through_day, as_of => visits.as_of,
      only_duties => case when visits.unit is not null then array(
        select duty.duty_id from patrol.duty
         where duty.on_day between visits.from_day and visits.through_day
           and duty.unit_id in (select plan.units_below(unit => visits.unit))) end)
$$;
comment on function scoring.visits is
'The verdict of every visit owed from from_day through through_day (dates of the duties, inclusive), by design §7, judged by the instant as_of. unit: only the duties of this unit and those below it; none = all; PT400 for an unknown one.
One row per stop and round of a duty, in no order.
The instant decides only what is still due: what landed later than it counts. The answer never depends on when or in which order clock-ins landed.';
