-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.open_appeal(number bigint) returns patrol.appeal
language plpgsql set search_path = patrol, pg_temp as $$
declare
  lodged appeal;
  told desk.appeal_row;
begin
  select * into lodged from appeal where appeal.appeal_number = open_appeal.number for update;
  if not found then
    raise exception using errcode = 'PT400', message = format('there is no appeal no. %s', open_appeal.number),
      hint = 'Use the number that lodging it gave.', detail = format('unknown_appeal number=%s', open_appeal.number);
  end if;
  select * into told from desk.told_appeals(numbers => array[lodged.appeal_number]);
  if told.state <> 'open' then
    raise exception using errcode = 'PT400',
      message = format('appeal no. %s was %s by %s already', told.number,
                       case when told.state = 'withdrawn' then 'withdrawn' else 'answered' end, told.ended_by),
      hint = 'Nothing needs to be done.',
      detail = format('appeal_%s number=%s badge=%s', case when told.state = 'withdrawn' then 'withdrawn' else 'answered' end,
                      told.number, told.ended_by);
  end if;
  return lodged;
end $$;
comment on function desk.open_appeal is
'An appeal that waits for an answer, locked so that it is answered once. Errors: PT400 unknown_appeal, appeal_answered, appeal_withdrawn.';
