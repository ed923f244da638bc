-- SPDX-License-Identifier: GPL-3.0-or-later
create type scoring.subject_activity as (
  number integer,
  subject text,
  name text,
  unit text,
  kind text,
  duties integer,
  attended integer,
  walked integer,
  lines integer,
  lines_walked integer,
  visits integer,
  done integer,
  person_times integer,
  crew_times integer,
  vehicle_times integer,
  patrol_minutes bigint,
  person_minutes bigint,
  clock_ins integer,
  night numeric,
  foot numeric,
  vehicle numeric,
  post numeric,
  counted integer,
  completion numeric,
  rank integer
);
comment on type scoring.subject_activity is
'What a person, line or unit did in a period. Where the district''s documents only name a count, its definition is ours.
number: of the period. subject: badge, line or unit code; unit: the unit of the person or line (at the first of its duties in the period), for a unit the one above it; kind: of the person (then, too), mode of the line, kind of the unit.
duties: those of the line, of the lines of the unit and of the units below it (as the tree was when they were written), or on whose crew the person stands. attended: of these, the ones that anybody attended, for a person the ones they attended themself. A person attends a duty with one clock-in of their own at one of its stops while it accepts (design §8).
walked: duties of which a visit was reached, and every one that is not excused. lines: different lines of the duties; lines_walked: those of the duties walked.
visits: owed, whatever their verdict; done: reached, in time or late. As in scores, the crew is credited together.
person_times 人次: attending people, summed over the duties: each person once a duty, however often they clock in, on its crew or not. crew_times: those of them who stand on the duty''s crew. For a person: the duties they attended, of any crew; of their own.
vehicle_times 台次: different vehicles whose card was read at one of the duty''s stops, or by a handheld whose bearer attends the duty, while it accepts, summed over the duties; a duty of a vehicle or motorcycle line that people attended, but where no vehicle''s card was read, counts one. Where duties of vehicle or motorcycle lines and others accept at once, the reading is of the former alone. For a person: those of the duties they attended.
patrol_minutes: from a duty''s first arrival to its last eligible clock-in, summed; for a person those of the duties they attended. person_minutes: from each attending person''s first clock-in at the duty''s stops while it accepts to their last, summed. Whole minutes, rounded down once, after summing.
clock_ins: of known people at the duties'' stops while they accept, once for each duty that they serve; for a person their own.
night, foot, vehicle, post: shares 0 to 1 of the visits owed, so that a rank can be read fairly. night: each visit counts by the part of its duty''s window that lies between 22:00 and 06:00 in the unit''s zone; foot, vehicle (motorcycle lines included), post: by the mode of the duty''s line. None when no visit is owed.
counted: visits that count in scores (design §8); completion: that term, over the period. rank: by completion, people among those of their unit and kind, lines within their unit, units among those of their kind; ties share; none below the number of counted visits from which the rule valid on the period''s first day ranks.';
