-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.subject_of(of_what text, subject text) returns bigint
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  found_id bigint;
begin
  case subject_of.of_what
    when 'people' then found_id := desk.person_of(badge => subject_of.subject);
    when 'lines' then
      select line.line_id into found_id from line where line.line = subject_of.subject;
      if not found then
        raise exception using errcode = 'PT400', message = format('there is no line "%s"', left(subject_of.subject, 80)),
          hint = 'Use a code of lines.csv.', detail = format('unknown_line line=%s', left(subject_of.subject, 80));
      end if;
    when 'units' then
      perform plan.units_below(unit => coalesce(subject_of.subject, ''));
      select unit.unit_id into found_id from unit where unit.unit = subject_of.subject;
    else perform desk.require_subjects(of_what => subject_of.of_what);
  end case;
  return found_id;
end $$;
comment on function desk.subject_of is
'The identity of a person (by badge), line or unit (by code). Errors: PT400 unknown_person, unknown_line, unknown_unit, unknown_subjects.';
