-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.visits(from_day date, through_day date, unit text, as_of timestamptz)
returns table (
  station_id bigint, duty_id bigint, line_id bigint, shift_id bigint, checkpoint_id bigint, unit_id bigint, on_day date,
  "position" integer, round integer, kind text, level integer, weight numeric, verdict text, reason text,
  arrived_at timestamptz, arrival_error interval, left_at timestamptz, person_id bigint,
  out_of_order boolean, short_dwell boolean, requires_order boolean, requires_dwell boolean,
  journal uuid, entry bigint, counted boolean)
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
One row per stop and round of a duty:
verdict: on_time, late, excused, due, no_data or missed, the first that holds in the order of the page; reason: its code and values (see reasons.md).
arrived_at, arrival_error, person_id, journal, entry: the clock-in that arrived, how far off it may be, who, and which record it is; left_at: the last one before the next round.
weight: by level and kind and the rule of the month. counted: whether the visit stands in the score as of that instant.
out_of_order: the line is ordered and an earlier stop of the same duty and round was reached later; short_dwell: the stop asks for a stay and no departure is that much later. requires_order, requires_dwell: whether the flag could be set at all.
The instant decides only what is still due: what landed later than it counts. The answer never depends on when or in which order clock-ins landed. Instants are of the device as settled (patrol.sighting).';
