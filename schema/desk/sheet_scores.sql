-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_scores(unit text, month date, of_what text, as_of timestamptz)
returns table (number integer, content jsonb)
language sql stable set search_path = patrol, pg_temp as $$
  select row_number() over (order by scored.subject)::integer,
         desk.score_content(scored)
         || jsonb_build_object('kind', case of_what when 'people' then person.kind when 'lines' then line.mode else own.kind end)
    from scoring.scores(month => sheet_scores.month, of_what => sheet_scores.of_what, unit => sheet_scores.unit,
                        as_of => sheet_scores.as_of) as scored
    left join person on of_what = 'people' and person.badge = scored.subject
    left join line on of_what = 'lines' and line.line = scored.subject
    left join unit as own on of_what = 'units' and own.unit = scored.subject
$$;
comment on function desk.sheet_scores is
'A sheet''s people, lines or units: the columns of scoring.scores, terms with 6 decimals, points with 2, and kind: of person, mode of line, kind of unit.';
