-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.answer_appeal(number bigint, answer text, text text, by_badge text, excuse bigint default null,
                                   adjustment bigint default null) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  answering constant bigint := desk.person_of(badge => answer_appeal.by_badge);
  said constant text := desk.check_appeal_text(text => answer_appeal.text);
  lodged constant appeal := desk.open_appeal(number => answer_appeal.number);
begin
  if lodged.person_id = answering then
    raise exception using errcode = 'PT400', message = format('appeal no. %s is %s''s own', number, by_badge),
      hint = 'Another person must answer it.', detail = format('own_appeal number=%s badge=%s', number, by_badge);
  end if;
  perform desk.check_answer(lodged => lodged, answer => answer_appeal.answer, excuse => answer_appeal.excuse,
                            adjustment => answer_appeal.adjustment);
  update appeal
     set answer = answer_appeal.answer, answer_text = said, answered_by = answering, answered_at = now(),
         excuse_number = answer_appeal.excuse, adjustment_id = answer_appeal.adjustment
   where appeal_number = lodged.appeal_number;
  perform pg_notify('patrol', 'appeals');
end $$;
comment on function desk.answer_appeal is
'Answers an appeal: granted, refused or noted, with a text of 1 to 2000 characters. Granting changes no verdict and no score: it may name the excuse or the adjustment (of the person and month) that was asked for because of it, which another person approves. Errors: PT400 unknown_person, appeal_text, unknown_appeal, appeal_answered, appeal_withdrawn, own_appeal (whose month it is does not answer), appeal_answer, appeal_link, unknown_excuse, appeal_adjustment.';
grant execute on function desk.answer_appeal to patrol_editor, patrol_auditor;
