-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_intact(sheet patrol.sheet) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  named constant text := (select unit.unit from unit where unit.unit_id = (require_intact.sheet).unit_id);
  label constant text := to_char((require_intact.sheet).month, 'YYYY-MM');
begin
  if not desk.sheet_is_intact(require_intact.sheet) then
    raise exception using errcode = 'PT400',
      message = format('the sheet of %s for %s, revision %s, is not as it was issued: its text does not give its digest',
                       named, label, (require_intact.sheet).revision),
      hint = 'See what patrolctl sheet verify says, and restore the sheet from a backup.',
      detail = format('sheet_altered unit=%s month=%s revision=%s', named, label, (require_intact.sheet).revision);
  end if;
end $$;
comment on function desk.require_intact is
'Refuses a sheet whose stored text does not give its digest: PT400 sheet_altered.';
