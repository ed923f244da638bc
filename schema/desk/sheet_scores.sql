-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_scores(unit text, month date, of_what text, as_of timestamptz)
returns table (number integer, content jsonb)
language sql stable set search_path = patrol, pg_temp as $$
  with scored as materialized (
    select desk.score_content(graded)
           || jsonb_build_object('visits', graded.counted + graded.excused + graded.no_data + graded.due) as content, graded.subject,
           coalesce(person.person_id, line.line_id, own.unit_id) as subject_id,
           case of_what when 'people' then coalesce(then_was.kind, person.kind)
                        when 'lines' then coalesce(then_was.kind, line.mode) else own.kind end as kind
      from scoring.scores(month => sheet_scores.month, of_what => sheet_scores.of_what, as_of => sheet_scores.as_of,
                          unit => case when not desk.covers_all(unit => sheet_scores.unit) then sheet_scores.unit end) as graded
      left join person on of_what = 'people' and person.badge = graded.subject
      left join line on of_what = 'lines' and line.line = graded.subject
      left join unit as own on of_what = 'units' and own.unit = graded.subject
      left join desk.kinds_then(month => sheet_scores.month, of_what => sheet_scores.of_what) as then_was
        on then_was.subject_id = coalesce(person.person_id, line.line_id)
     where of_what <> 'people' or graded.unit is not null -- who belongs to no unit stands on no unit's sheet
  ),
  walked as materialized (
    select * from desk.sheet_gaps(unit => sheet_scores.unit, month => sheet_scores.month, of_what => sheet_scores.of_what,
                                  subjects => array(select subject_id from scored), as_of => sheet_scores.as_of)
  )
  select row_number() over (order by scored.subject)::integer,
         scored.content || jsonb_build_object('kind', scored.kind)
         || case when of_what = 'units' then '{}'
                 else jsonb_build_object('clock_ins', coalesce(walked.clock_ins, 0), 'longest_gap_minutes', walked.longest_minutes) end
    from scored left join walked using (subject_id)
$$;
comment on function desk.sheet_scores is
'A sheet''s people, lines or units: desk.score_content of each; kind: of person and mode of line, as they were then, kind of unit; visits: all that were owed, counted or not. Of people: their own clock_ins in the month (in the unit''s zone, up to as_of) and longest_gap_minutes, the longest time between two of them; of lines: those at their stops, as desk.place_gaps.';
