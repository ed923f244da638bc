-- SPDX-License-Identifier: GPL-3.0-or-later
create type scoring.judged_visit as (
  station_id bigint,
  duty_id bigint,
  line_id bigint,
  shift_id bigint,
  checkpoint_id bigint,
  unit_id bigint,
  on_day date,
  "position" integer,
  round integer,
  kind text,
  level integer,
  weight numeric,
  verdict text,
  reason text,
  arrived_at timestamptz,
  arrival_error interval,
  left_at timestamptz,
  person_id bigint,
  out_of_order boolean,
  short_dwell boolean,
  requires_order boolean,
  requires_dwell boolean,
  journal uuid,
  entry bigint,
  counted boolean
);
comment on type scoring.judged_visit is
'A visit with its verdict.
verdict: on_time, late, excused, due, no_data or missed; reason: its code and values (see reasons.md).
arrived_at, arrival_error, person_id, journal, entry: the clock-in that arrived, how far off it may be, who, and which record it is; left_at: the last one before the next round.
weight: by level and kind and the rule of the month. counted: whether the visit stands in the score.
out_of_order: the line is ordered and an earlier stop of the same duty and round was reached later; short_dwell: the stop asks for a stay and no departure is that much later; requires_order, requires_dwell: whether the flag could be set at all.';
