-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.adjusted_subject(month date, of_what text, subject text) returns bigint
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  found_id constant bigint := desk.subject_of(of_what => adjusted_subject.of_what, subject => adjusted_subject.subject);
begin
  if not exists (select from scoring.subjects(adjusted_subject.month, adjusted_subject.of_what, null) as counted
                  where counted.subject_id = found_id) then
    raise exception using errcode = 'PT400',
      message = format('%s has no duty in %s', left(subject, 80), to_char(adjusted_subject.month, 'YYYY-MM')),
      hint = 'Adjust who is scored in that month.',
      detail = format('adjustment_subject subject=%s month=%s', left(subject, 80), to_char(adjusted_subject.month, 'YYYY-MM'));
  end if;
  return found_id;
end $$;
comment on function desk.adjusted_subject is
'The identity of a person (by badge), line or unit (by code) that has a duty in a month. Errors: PT400 unknown_person, unknown_line, unknown_unit, unknown_subjects, adjustment_subject.';
