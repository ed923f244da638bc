-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.adjustable(month date, of_what text, unit text)
returns table (subject text, name text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select distinct coalesce(person.badge, line.line, own.unit)::text, coalesce(person.name, line.name, own.name)
    from scoring.subjects(month => date_trunc('month', adjustable.month)::date, of_what => adjustable.of_what,
                          unit => adjustable.unit) as counted
    left join person on adjustable.of_what = 'people' and person.person_id = counted.subject_id
    left join line on adjustable.of_what = 'lines' and line.line_id = counted.subject_id
    left join unit as own on adjustable.of_what = 'units' and own.unit_id = counted.subject_id
   order by 1
$$;
comment on function desk.adjustable is
'Whom or what of a unit and those below it (none = all) points can be asked for in a month (any day of it): the people, lines or units (of_what) that have a duty in it, in order of badge or code. Errors: PT400 unknown_unit, unknown_subjects.';
grant execute on function desk.adjustable to patrol_viewer, patrol_editor, patrol_auditor;
