-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.note_shown_rows(month date, of_what text, unit text, as_of timestamptz, contents jsonb[]) returns void
language sql set search_path = patrol, pg_temp as $$
  select desk.note_shown(month => note_shown_rows.month, of_what => note_shown_rows.of_what, unit => note_shown_rows.unit,
                         as_of => note_shown_rows.as_of,
                         scores => array(select content - '{kind,visits,clock_ins,longest_gap_minutes}'::text[]
                                           from unnest(contents) as content))
$$;
comment on function desk.note_shown_rows is
'As desk.note_shown, of a sheet''s people, lines or units: what stands beside their scores is left out.';
