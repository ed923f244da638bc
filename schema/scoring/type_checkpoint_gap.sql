-- SPDX-License-Identifier: GPL-3.0-or-later
create type scoring.checkpoint_gap as (
  checkpoint text,
  name text,
  unit text,
  zone text,
  kind text,
  category text,
  level integer,
  clock_ins integer,
  comings integer,
  longest interval,
  longest_from timestamptz,
  longest_until timestamptz,
  median interval,
  unknown interval,
  blind_hours integer,
  hours integer[]
);
comment on type scoring.checkpoint_gap is
'How often somebody came to a checkpoint in a span of time, and how long nobody did. The design names only the longest gap; the rest is ours.
clock_ins: of known people, events aside. comings: clock-ins at most 10 minutes after the one before are one coming, as of a crew that taps one after the other, or of who taps in and out.
unknown: for how long of the span nothing is known, as what could have read here had not delivered or was out of service (scoring.known_times). Gaps end where it begins and begin anew where it ends: absence of data is never absence of patrol.
longest: the longest time without a clock-in, from longest_from to longest_until, the first such; before the first clock-in and after the last included. None when nothing is known.
median: of the gaps between one coming and the next; none when there is no such gap.
hours: clock-ins in each hour of the week, in the zone of the checkpoint''s unit: 168 numbers, the first for Monday 00:00 to 01:00. blind_hours: hours of the week of which something is known and in which nobody ever came.';
