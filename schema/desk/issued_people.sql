-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.issued_people(unit text, month date)
returns table (badge text, sheet_unit text, sheet_unit_name text, revision integer, issued_at timestamptz, code text, whole boolean,
               content jsonb)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with within as materialized (
    select setting.unit_id, own.unit, setting.depth
      from plan.unit_setting as setting join unit as own using (unit_id)
     where setting.unit_id in (select plan.units_below(unit => issued_people.unit))
  ),
  top as (select within.unit_id, within.depth from within order by within.depth, within.unit_id limit 1),
  newest as materialized (
    select distinct on (sheet.unit_id) sheet.sheet_id, sheet.unit_id, sheet.revision, sheet.issued_at, sheet.digest, setting.depth,
           -- Everybody asked for stands on it.
           top.unit_id in (select plan.units_below(unit => (select own.unit from unit as own where own.unit_id = sheet.unit_id))) as whole
      from sheet
      join plan.unit_setting as setting using (unit_id)
     cross join top
     where sheet.month = date_trunc('month', issued_people.month)::date
     order by sheet.unit_id, sheet.revision desc
  )
  select distinct on (sheet_line.content ->> 'subject')
         sheet_line.content ->> 'subject', own.unit::text, own.name, newest.revision::integer, newest.issued_at,
         desk.sheet_code(newest.digest), newest.whole, sheet_line.content
    from newest
    join sheet_line on sheet_line.sheet_id = newest.sheet_id and sheet_line.part = 'people'
    join unit as own on own.unit_id = newest.unit_id
   cross join top
   where sheet_line.content ->> 'unit' in (select within.unit::text from within)
   order by sheet_line.content ->> 'subject', newest.unit_id = top.unit_id desc, newest.depth > top.depth desc, newest.depth desc
$$;
comment on function desk.issued_people is
'The people of a unit and of those below it (none = all) as they stand on the issued sheets of a month (any day of it), newest revisions: content as in desk.sheet_part; on the unit''s own sheet where there is one, else on the nearest below or above it. whole: the sheet covers everybody asked for. It reads what is stored, and leaves digests to desk.verify_sheets. Errors: PT400 unknown_unit.';
grant execute on function desk.issued_people to patrol_viewer, patrol_editor, patrol_auditor;
