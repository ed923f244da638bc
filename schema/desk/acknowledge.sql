-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.acknowledge(visits jsonb, comment text, by_badge text, as_of timestamptz default now()) returns integer
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  signed_by constant bigint := desk.person_of(badge => acknowledge.by_badge);
  wrong record;
  noted integer;
begin
  if coalesce(acknowledge.comment !~ '[^[:space:]]', true) or char_length(acknowledge.comment) > 500 then
    raise exception using errcode = 'PT400', message = 'an acknowledgement needs a comment of 1 to 500 characters',
      hint = 'Say what is known of it, or what is done about it.', detail = 'acknowledge_comment';
  end if;
  if jsonb_typeof(acknowledge.visits) is distinct from 'array' or jsonb_array_length(acknowledge.visits) not between 1 and 1000 then
    raise exception using errcode = 'PT400', message = 'from 1 to 1000 visits are acknowledged at once',
      hint = 'Choose visits that are missed or without data.', detail = 'acknowledge_visits';
  end if;
  select * into wrong from desk.named_visits(visits => acknowledge.visits, as_of => acknowledge.as_of)
   where verdict is null or verdict not in ('missed', 'no_data')
   order by verdict nulls first, day, line, shift, round, checkpoint limit 1;
  if found and wrong.verdict is null then
    raise exception using errcode = 'PT400',
      message = format('line "%s" has no visit of "%s" in shift "%s" on %s', left(wrong.line, 80), left(wrong.checkpoint, 80),
                       left(wrong.shift, 80), wrong.day),
      hint = 'Look at the day again: the plan may have changed.',
      detail = format('unknown_visit line=%s checkpoint=%s day=%s', left(wrong.line, 80), left(wrong.checkpoint, 80), wrong.day);
  elsif found then
    raise exception using errcode = 'PT400',
      message = format('the visit of "%s" on line "%s" is not missed but %s', wrong.checkpoint, wrong.line, wrong.verdict),
      hint = 'Only what is missed or without data is acknowledged.',
      detail = format('acknowledge_verdict line=%s checkpoint=%s verdict=%s', wrong.line, wrong.checkpoint, wrong.verdict);
  end if;
  insert into acknowledgement (station_id, duty_id, on_day, position, round, verdict, by_person, login, at, comment)
  select visit.station_id, visit.duty_id, visit.day, visit.position, visit.round, visit.verdict, signed_by, session_user, now(),
         btrim(acknowledge.comment, E' \t\n\r')
    from desk.named_visits(visits => acknowledge.visits, as_of => acknowledge.as_of) as visit;
  get diagnostics noted = row_count;
  perform pg_notify('patrol', 'acknowledgements');
  return noted;
end $$;
comment on function desk.acknowledge is
'Takes note of visits that are missed or without data by as_of, with one comment of 1 to 500 characters, and answers how many. visits: an array of 1 to 1000 objects {"line", "shift", "day", "checkpoint", "round"}. Said again, it is kept beside what was said before. It never changes a verdict. Errors: PT400 unknown_person, acknowledge_comment, acknowledge_visits, unknown_visit, acknowledge_verdict.';
grant execute on function desk.acknowledge to patrol_editor;
