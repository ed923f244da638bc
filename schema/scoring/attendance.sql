-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.attendance(from_day date, through_day date, only_duties bigint[] default null)
returns setof patrol.attendance
language sql stable rows 10000
as $$
  select * from patrol.attendance as kept
   where attendance.only_duties is null and kept.on_day between attendance.from_day and attendance.through_day
  union all
  select kept.*
    from unnest(attendance.only_duties) as given (duty_id)
   cross join lateral (select duty.station_id from patrol.duty where duty.duty_id = given.duty_id offset 0) as duty
   cross join lateral (
     select * from patrol.attendance
      where attendance.station_id = duty.station_id and attendance.duty_id = given.duty_id
     offset 0) as kept
  union all
  select live.*
    from scoring.unsettled(from_day => attendance.from_day, through_day => attendance.through_day,
                           only_duties => attendance.only_duties, within => null) as undone
   cross join lateral scoring.attending(duties => undone.duties) as live
$$;
comment on function scoring.attendance is
'Who attended which duty on dates from_day through through_day, inclusive, or when given of only_duties: anyone with a clock-in of their own at one of the duty''s stops while it accepts, on its crew or not; with the first and last of these and how many they were. Kept ones, and worked out what is not kept.';
