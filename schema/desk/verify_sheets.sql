-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.verify_sheets()
returns table (unit text, month date, revision integer, ok boolean, detail text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with checked as (
    select own.unit, sheet.month, sheet.revision, desk.sheet_is_intact(sheet) as intact, changed.detail as changed,
           '; entries that readers lost before: ' || lost.lost
             || case when lost.trusted > 0 then format('; digests taken on trust after them: %s', lost.trusted) else '' end as lost,
           sheet.revision - 1 - coalesce(lag(sheet.revision) over (partition by sheet.unit_id, sheet.month order by sheet.revision), 0)
             as missing
      from sheet join unit as own using (unit_id)
      left join desk.changed_journals() as changed using (sheet_id)
      left join desk.lost_entries() as lost using (sheet_id)
  )
  select unit, month, revision, intact and missing = 0 and changed is null,
         case when not intact then 'its text does not give its digest'
              when missing > 0 then format('revision %s is missing', revision - 1)
              when changed is not null then changed else 'as issued' || coalesce(lost, '') end
    from checked
  union all
  select unit, month, revision, false, detail from desk.gone_sheets()
   order by 1, 2, 3
$$;
comment on function desk.verify_sheets is
'Whether each issued sheet is as it was issued: its digest is computed afresh from what is stored, no revision before it may be missing, and every journal must still hold, unchanged, all entries up to the one that was its head: their chain is computed afresh, each journal once. One row per sheet, in order of unit, month, revision; detail says what is wrong, and of a sheet that is as issued how many entries its readers had lost and how often the chain begins anew on trust after them. A sheet that is gone has a row when a sheet of its unit corrects it; of one that nothing refers to nothing here can tell: its code on paper, and backups, do.';
grant execute on function desk.verify_sheets to patrol_viewer, patrol_editor, patrol_auditor;
