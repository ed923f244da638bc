-- SPDX-License-Identifier: GPL-3.0-or-later
create type scoring.group_coverage as (
  number integer,
  subject text,
  name text,
  checkpoints integer,
  reached integer,
  owed integer,
  counted integer,
  on_time integer,
  late integer,
  missed integer,
  excused integer,
  no_data integer,
  due integer,
  completion numeric
);
comment on type scoring.group_coverage is
'How well a group of places was covered in a period.
number: of the period. subject: the level (none where a visit has none), category (none where a checkpoint has none), kind, or the code of the unit, zone (none where a checkpoint lies in none) or line; name: of the unit, zone or line.
checkpoints: different ones with a visit owed; reached: of these, the ones that were reached at least once.
owed: visits, whatever their verdict; counted = on_time + late + missed, as in scores; excused, no_data and due stand beside it; what was reached while its duty still accepts is in owed alone.
completion: the term of design §8, weights of counted visits reached by weights of counted ones; none when none is counted.';
