-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.decide_sign(sign text, at timestamptz, decision text, comment text, by_badge text) returns bigint
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  decider_id constant bigint := desk.person_of(badge => decide_sign.by_badge);
  said constant text := btrim(decide_sign.comment, E' \t\r\n');
  seen record;
  decision_number bigint;
begin
  if decide_sign.decision is null or decide_sign.decision not in ('explained', 'not_explained', 'watch') then
    raise exception using errcode = 'PT400', message = format('a sign is explained, not_explained or watched, not "%s"', left(decide_sign.decision, 80)),
      hint = 'Decide explained, not_explained or watch.', detail = 'sign_decision';
  elsif coalesce(said, '') = '' or char_length(said) > 1000 then
    raise exception using errcode = 'PT400', message = 'a decision on a sign says why in 1 to 1000 characters',
      hint = 'Say what was asked and what was found.', detail = 'sign_comment';
  end if;
  select found.* into seen
    from desk.signs(from_at => decide_sign.at - interval '1 minute', to_at => decide_sign.at + interval '1 minute', unit => null) as found
   where found.sign = decide_sign.sign;
  if not found then
    raise exception using errcode = 'PT400', message = format('there is no such sign at %s', coalesce(scoring.instant_text(decide_sign.at), '-')),
      hint = 'What became known since may have changed it: look at the list again.', detail = 'unknown_sign';
  elsif seen.badge = decide_sign.by_badge then
    raise exception using errcode = 'PT400', message = format('the sign is about %s', decide_sign.by_badge),
      hint = 'Another person must decide it.', detail = format('own_sign badge=%s', decide_sign.by_badge);
  end if;
  insert into sign_decision (station_id, sign, kind, at, decision, comment, evidence, decided_by, login, decided_at)
  select plan.station_of(unit_id => reader.unit_id), seen.sign, seen.kind, seen.at, decide_sign.decision, said,
         jsonb_strip_nulls(to_jsonb(seen) - '{decision,decided_at,decisions}'::text[]), decider_id, session_user, now()
    from reader where reader.reader = seen.reader
  returning sign_decision.decision_number into decision_number;
  perform pg_notify('patrol', 'signs');
  return decision_number;
end $$;
comment on function desk.decide_sign is
'Notes what a person decided of a sign: explained, not_explained or watch, and why (1 to 1,000 characters); answers the decision''s number. sign and at: as desk.signs gives them; what it says of the sign then is kept with the decision. It may be decided again: the newest holds, all are kept. It changes no verdict and no score. Errors: PT400 unknown_person, sign_decision, sign_comment, unknown_sign, own_sign.';
grant execute on function desk.decide_sign to patrol_editor, patrol_auditor;
