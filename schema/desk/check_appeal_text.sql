-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_appeal_text(text text) returns text
language plpgsql immutable set search_path = patrol, pg_temp as $$
declare
  said constant text := btrim(check_appeal_text.text, E' \t\r\n');
begin
  if said is null or char_length(said) not between 1 and 2000 then
    raise exception using errcode = 'PT400', message = 'an appeal, and an answer to one, has 1 to 2000 characters',
      hint = 'Say what was not right, or why it is answered so.', detail = 'appeal_text';
  end if;
  return said;
end $$;
comment on function desk.check_appeal_text is
'What is said in an appeal or an answer, without blanks around it. Errors: PT400 appeal_text, when there is nothing, or more than 2000 characters.';
