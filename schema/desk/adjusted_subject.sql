-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.adjusted_subject(month date, of_what text, subject text) returns bigint
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  found_id bigint;
begin
  case adjusted_subject.of_what
    when 'people' then found_id := desk.person_of(badge => adjusted_subject.subject);
    when 'lines' then
      select line.line_id into found_id from line where line.line = adjusted_subject.subject;
      if not found then
        raise exception using errcode = 'PT400', message = format('there is no line "%s"', left(subject, 80)),
          hint = 'Use a code of lines.csv.', detail = format('unknown_line line=%s', left(subject, 80));
      end if;
    when 'units' then
      perform plan.units_below(unit => coalesce(adjusted_subject.subject, ''));
      select unit.unit_id into found_id from unit where unit.unit = adjusted_subject.subject;
    else null; -- scoring.subjects refuses it
  end case;
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
