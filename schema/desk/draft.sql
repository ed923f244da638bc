-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.draft(unit text, month date, as_of timestamptz)
returns table (part text, number integer, content jsonb)
language sql stable set search_path = patrol, pg_temp as $$
  select of_what, line.number, line.content
    from unnest('{people,lines,units}'::text[]) as of_what
   cross join lateral desk.sheet_scores(unit => draft.unit, month => draft.month, of_what => of_what, as_of => draft.as_of) as line
  union all
  select * from desk.sheet_visits(unit => draft.unit, month => draft.month, parts => '{checkpoints,no_data}', as_of => draft.as_of)
  union all
  select 'excuses', line.* from desk.sheet_excuses(unit => draft.unit, month => draft.month) as line
  union all
  select 'outages', line.* from desk.sheet_outages(unit => draft.unit, month => draft.month, as_of => draft.as_of) as line
  union all
  select 'adjustments', line.* from desk.sheet_adjustments(unit => draft.unit, month => draft.month) as line
$$;
comment on function desk.draft is
'Every part of the sheet of a unit and month (any day of it) as it would be issued at the instant as_of, corrections aside; rows of each part numbered from 1.';
