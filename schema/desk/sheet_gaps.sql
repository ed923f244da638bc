-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_gaps(unit text, month date, of_what text, subjects bigint[], as_of timestamptz)
returns table (subject_id bigint, clock_ins bigint, longest_minutes bigint)
language plpgsql stable rows 1000 set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  bounds constant record := desk.month_bounds(unit => sheet_gaps.unit, month => sheet_gaps.month, as_of => sheet_gaps.as_of);
begin
  case of_what
    when 'people' then
      return query select * from desk.person_gaps(people => subjects, from_at => bounds.opening, to_at => bounds.closing);
    when 'lines' then
      return query
      select gap.*
        from (select array_agg(line_id) as lines, array_agg(checkpoint_id) as checkpoints, array_agg(unit_id) as units
                from (select distinct duty.line_id, visit.checkpoint_id, duty.unit_id
                        from duty join visit on visit.duty_id = duty.duty_id and visit.on_day = duty.on_day
                       where duty.on_day >= date_trunc('month', sheet_gaps.month)::date
                         and duty.on_day < (date_trunc('month', sheet_gaps.month) + interval '1 month')::date
                         and visit.on_day >= date_trunc('month', sheet_gaps.month)::date
                         and visit.on_day < (date_trunc('month', sheet_gaps.month) + interval '1 month')::date
                         and duty.line_id = any (subjects)) as stop) as stops
       cross join lateral desk.place_gaps(subjects => stops.lines, checkpoints => stops.checkpoints, units => stops.units,
                                          from_at => bounds.opening, to_at => bounds.closing) as gap;
    else null; -- units have no gap of their own
  end case;
end $$;
comment on function desk.sheet_gaps is
'Clock-ins and the longest time without, in whole minutes, of people (desk.person_gaps) or of the stops that lines owe in the month (desk.place_gaps), within the month in the zone of the unit, up to as_of.';
