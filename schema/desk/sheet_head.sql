-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_head(unit text, month date, revision integer default null)
returns table (issued boolean, revision integer, issued_at timestamptz, issued_by text, code text, rule jsonb, unit_name text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select sheet.sheet_id is not null, sheet.revision::integer, sheet.issued_at, sheet.issued_by, desk.sheet_code(sheet.digest),
         coalesce(sheet.rule, (select to_jsonb(current_rule) - 'month'
                                 from scoring.rules(sheet_head.month, sheet_head.month) as current_rule)),
         own.name
    from unit as own
    left join desk.newest_sheet(unit => sheet_head.unit, month => sheet_head.month, revision => sheet_head.revision) as sheet on true
   where own.unit = sheet_head.unit
$$;
comment on function desk.sheet_head is
'The newest issued sheet of a unit and month (any day of it), or the given revision of it, in one row; issued = false, with the rule it would be scored by, when there is none. No row for an unknown unit. Errors: PT400 sheet_altered.';
grant execute on function desk.sheet_head to patrol_viewer, patrol_editor, patrol_auditor;
