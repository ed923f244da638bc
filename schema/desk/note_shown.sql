-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.note_shown(month date, of_what text, unit text, as_of timestamptz, scores jsonb[]) returns void
language plpgsql set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', note_shown.month);
  seen bigint[];
  seen_page bigint;
begin
  if pg_is_in_recovery() or note_shown.month is null or note_shown.as_of is null then
    return; -- a standby shows, and cannot note; nothing is shown of no month or judged by no instant
  end if;
  if current_setting('transaction_read_only')::boolean then
    raise exception using errcode = 'PT400', message = 'scores are not shown in a read-only transaction: who saw which is kept',
      hint = 'Ask outside of a read-only transaction.', detail = 'scores_read_only';
  end if;
  with given as materialized (
    select content ->> 'subject' as subject, content, md5(content::text)::uuid as digest,
           case when note_shown.of_what = 'units' then content ->> 'subject' else content ->> 'unit' end as home
      from unnest(note_shown.scores) as content
  ),
  found_out as materialized (
    select given.*, (select shown_number from shown_score
                      where shown_score.month = first_day and shown_score.of_what = note_shown.of_what
                        and shown_score.subject = given.subject and shown_score.digest = given.digest
                      order by shown_number limit 1) as shown_number
      from given
  ),
  added as (
    insert into shown_score (station_id, month, of_what, subject, noted_at, digest, content)
    select coalesce(setting.station_id, (select unit_id from plan.unit_setting where depth = 0 order by unit_id limit 1)), first_day,
           note_shown.of_what, found_out.subject, clock_timestamp(), found_out.digest, found_out.content
      from found_out
      left join unit as own on own.unit = found_out.home
      left join plan.unit_setting as setting on setting.unit_id = own.unit_id
     where found_out.shown_number is null
    returning subject, shown_number
  )
  select array_agg(coalesce(found_out.shown_number, added.shown_number) order by found_out.subject collate "C") into seen
    from found_out left join added using (subject);

  select page_number into seen_page from shown_page
   where shown_page.month = first_day and shown_page.of_what = note_shown.of_what
     and shown_page.digest = md5(coalesce(seen, '{}')::text)::uuid and shown_page.shown = coalesce(seen, '{}')
   order by page_number limit 1;
  if seen_page is null then
    insert into shown_page (month, of_what, digest, shown)
    values (first_day, note_shown.of_what, md5(coalesce(seen, '{}')::text)::uuid, coalesce(seen, '{}'))
    returning page_number into seen_page;
  end if;
  insert into viewing (at, viewer, month, of_what, unit, as_of, how_many, page_number)
  values (clock_timestamp(), session_user, first_day, note_shown.of_what, note_shown.unit, note_shown.as_of,
          cardinality(note_shown.scores), seen_page);
end $$;
comment on function desk.note_shown is
'Notes that scores (desk.score_content of each) of a month are shown now, to whom this session belongs: for desk.score_history and desk.viewings. Two who look at once may note the same content twice; each viewing still says exactly what was seen. On a standby it does nothing. Errors: PT400 scores_read_only: on a primary nothing is shown where nothing can be noted.';
