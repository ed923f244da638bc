-- SPDX-License-Identifier: GPL-3.0-or-later
create type scoring.subject_score as (
  subject text,
  name text,
  unit text,
  duties integer,
  attended integer,
  counted integer,
  on_time integer,
  late integer,
  missed integer,
  excused integer,
  no_data integer,
  due integer,
  completion numeric,
  punctuality numeric,
  attendance numeric,
  "order" numeric,
  dwell numeric,
  staffing numeric,
  score numeric(5, 2),
  adjustment numeric,
  final numeric(5, 2),
  grade text,
  rank integer
);
comment on type scoring.subject_score is
'What a person, line or unit reached in a month.
subject: badge, line or unit code; unit: the unit of the person or line, for a unit the one above it.
duties: all duties of the month; attended: of those with a counted visit, for a person the ones attended, for lines and units the ones that somebody of the crew attended.
counted = on_time + late + missed; excused, no_data and due stand beside it.
completion … staffing: the terms, 0 to 1, none where nothing was owed. score: 0 to 100, none when no visit counts; adjustment: approved points of the month; final: both, within 0 to 100; grade: 优 良 中 差. rank: from 1, none below the least number of counted visits.';
