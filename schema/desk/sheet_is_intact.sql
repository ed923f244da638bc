-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_is_intact(sheet patrol.sheet) returns boolean
language sql stable set search_path = patrol, pg_temp as $$
  select desk.sheet_digest(
           sheet => sheet_is_intact.sheet,
           lines => array(select sheet_line from sheet_line where sheet_line.sheet_id = (sheet_is_intact.sheet).sheet_id))
         = (sheet_is_intact.sheet).digest
$$;
comment on function desk.sheet_is_intact is 'Whether the stored text of a sheet gives its digest (see desk.sheet_digest).';
