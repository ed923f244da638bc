-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.note_issued(unit text, head patrol.sheet, lines patrol.sheet_line[]) returns void
language sql set search_path = patrol, pg_temp as $$
  select desk.note_shown_rows(month => (head).month, of_what => of_what, unit => note_issued.unit, as_of => (head).issued_at,
                              contents => array(select line.content from unnest(lines) as line where line.part = of_what order by line.number))
    from unnest('{people,lines,units}'::text[]) as of_what
$$;
comment on function desk.note_issued is
'Notes that whoever issues a sheet sees its people, lines and units.';
