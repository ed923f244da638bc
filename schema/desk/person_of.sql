-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.person_of(badge text) returns bigint
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  found_id bigint;
begin
  select person.person_id into found_id from person where person.badge = person_of.badge;
  if found_id is null then
    raise exception using errcode = 'PT400', message = format('there is no person with badge "%s"', left(badge, 80)),
      hint = 'Use a badge of people.csv.', detail = format('unknown_person badge=%s', left(badge, 80));
  end if;
  return found_id;
end $$;
comment on function desk.person_of is 'The person of a badge. Errors: PT400 unknown_person.';
