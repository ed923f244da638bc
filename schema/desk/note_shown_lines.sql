-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.note_shown_lines(unit text, month date, as_of timestamptz, lines patrol.sheet_line[]) returns void
language sql set search_path = patrol, pg_temp as $$
  select desk.note_shown_rows(month => note_shown_lines.month, of_what => of_what, unit => note_shown_lines.unit,
                              as_of => note_shown_lines.as_of,
                              contents => array(select line.content from unnest(lines) as line
                                                 where line.part = of_what order by line.number))
    from unnest('{people,lines,units}'::text[]) as of_what
$$;
comment on function desk.note_shown_lines is
'Notes that the people, lines and units of a sheet, or of its draft, are shown now.';
