-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_remark(remark text, needed boolean) returns text
language plpgsql immutable set search_path = patrol, pg_temp as $$
declare
  said constant text := nullif(btrim(check_remark.remark), '');
begin
  if length(said) > 500 or (said is null and check_remark.needed) then
    raise exception using errcode = 'PT400', message = 'a decision is explained in 1 to 500 characters',
      hint = 'Write why, for the person who asked.', detail = 'excuse_remark';
  end if;
  return said;
end $$;
comment on function desk.check_remark is
'What is said with a decision, without blanks around it; none where nothing is. Errors: PT400 excuse_remark, when it is too long, or missing and needed.';
