-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.score_history(month date, of_what text, subject text)
returns table (from_at timestamptz, until_at timestamptz, viewings bigint, viewers text, as_of timestamptz, "column" text,
               before text, after text)
language plpgsql stable security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
begin
  perform desk.subject_of(of_what => score_history.of_what, subject => score_history.subject);
  return query
  with mine as materialized (
    select shown_number, content - '{subject,name}'::text[] as content from shown_score
     where shown_score.month = date_trunc('month', score_history.month)::date and shown_score.of_what = score_history.of_what
       and shown_score.subject = score_history.subject
  ),
  page as materialized (
    select page_number, mine.content
      from shown_page join mine on mine.shown_number = any (shown_page.shown)
     where shown_page.month = date_trunc('month', score_history.month)::date and shown_page.of_what = score_history.of_what
  ),
  -- Viewings one after the other in which the subject looked the same.
  seen as (
    select viewing.viewing_number, viewing.at, viewing.viewer, viewing.as_of, page.content,
           lag(page.content) over (order by viewing.at, viewing.viewing_number) as content_before
      from viewing join page using (page_number)
  ),
  look as (
    select *, count(*) filter (where content is distinct from content_before) over (order by at, viewing_number) as number
      from seen
  ),
  told as (
    select number, min(at) as from_at, max(at) as until_at, count(*) as viewings,
           string_agg(distinct viewer, ' ' order by viewer) as viewers, (array_agg(look.as_of order by at, viewing_number))[1] as as_of,
           (array_agg(content order by at, viewing_number))[1] as content,
           (array_agg(content_before order by at, viewing_number))[1] as content_before
      from look group by number
  )
  select told.from_at, told.until_at, told.viewings, told.viewers, told.as_of, cell.key, told.content_before ->> cell.key,
         told.content ->> cell.key
    from told
   cross join lateral jsonb_object_keys(told.content) as cell (key)
   where told.content -> cell.key is distinct from coalesce(told.content_before -> cell.key, 'null')
   order by told.number, array_position(desk.sheet_columns(), cell.key), cell.key collate "C";
end $$;
comment on function desk.score_history is
'The numbers of one person, line or unit (of_what: people, lines, units; subject: badge or code) of a month (any day of it) as they were shown, over time: from from_at through until_at whoever looked saw the same, viewings times, viewers (database roles, separated by blanks); as_of: what the first of them was judged by. One row for each column that was not as it was shown before (before; none the first time), in order of time and column. No row when nobody was shown it yet. Errors: PT400 unknown_subjects, unknown_person, unknown_line, unknown_unit.';
grant execute on function desk.score_history to patrol_viewer, patrol_editor, patrol_auditor;
