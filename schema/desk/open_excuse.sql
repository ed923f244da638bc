-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.open_excuse(number bigint) returns patrol.excuse
language plpgsql set search_path = patrol, pg_temp as $$
declare
  asked excuse;
  told desk.excuse_row;
begin
  select * into asked from excuse where excuse.excuse_number = open_excuse.number for update;
  if not found then
    raise exception using errcode = 'PT400', message = format('there is no excuse no. %s', open_excuse.number),
      hint = 'Use the number that asking for it gave.', detail = format('unknown_excuse number=%s', open_excuse.number);
  end if;
  select * into told from desk.told_excuses(numbers => array[asked.excuse_number]);
  if told.state <> 'asked' then
    raise exception using errcode = 'PT400',
      message = format('excuse no. %s was %s by %s already', told.number, told.state, told.decided_by),
      hint = 'Nothing needs to be done.',
      detail = format('excuse_%s number=%s badge=%s', told.state, told.number, told.decided_by);
  end if;
  return asked;
end $$;
comment on function desk.open_excuse is
'An excuse that waits for a decision, locked so that it is decided once. Errors: PT400 unknown_excuse, excuse_approved, excuse_refused, excuse_withdrawn.';
