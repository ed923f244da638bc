-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_columns() returns text[]
language sql immutable as $$
  select '{subject,unit,kind,level,duties,attended,visits,counted,on_time,late,missed,excused,no_data,due,clock_ins,longest_gap_minutes,
           completion,punctuality,attendance,order,dwell,staffing,score,adjustment,final,grade,rank,
           line,checkpoint,reader,from,to,points,reason,reference,asked_by,asked_at,approved_by,approved_at,noted_by,noted_at}'::text[]
$$;
comment on function desk.sheet_columns is 'The columns of a sheet''s parts, in the order they are shown in.';
