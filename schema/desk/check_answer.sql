-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_answer(lodged patrol.appeal, answer text, excuse bigint, adjustment bigint) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
begin
  if check_answer.answer is null or check_answer.answer not in ('granted', 'refused', 'noted') then
    raise exception using errcode = 'PT400', message = format('an appeal is granted, refused or noted, not "%s"', left(check_answer.answer, 80)),
      hint = 'Use granted, refused or noted.', detail = format('appeal_answer answer=%s', left(check_answer.answer, 80));
  end if;
  if check_answer.answer <> 'granted' and num_nonnulls(check_answer.excuse, check_answer.adjustment) > 0 then
    raise exception using errcode = 'PT400', message = 'only a granted appeal leads to an excuse or an adjustment',
      hint = 'Grant it, or leave the number away.', detail = 'appeal_link';
  end if;
  if check_answer.excuse is not null and not exists (select from excuse where excuse_number = check_answer.excuse) then
    raise exception using errcode = 'PT400', message = format('there is no excuse no. %s', check_answer.excuse),
      hint = 'Use the number that asking for it gave.', detail = format('unknown_excuse number=%s', check_answer.excuse);
  end if;
  if check_answer.adjustment is not null and not exists (
       select from adjustment
        where adjustment_id = check_answer.adjustment and adjustment.person_id = lodged.person_id and adjustment.month = lodged.month) then
    raise exception using errcode = 'PT400',
      message = format('adjustment no. %s is not one of that person for that month', check_answer.adjustment),
      hint = 'Use the number that asking for it gave.', detail = format('appeal_adjustment number=%s', check_answer.adjustment);
  end if;
end $$;
comment on function desk.check_answer is
'Refuses what cannot be an answer to the appeal: PT400 appeal_answer, appeal_link, unknown_excuse, appeal_adjustment.';
