-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.keep_sheet(head patrol.sheet, lines patrol.sheet_line[])
returns table (revision integer, code text)
language plpgsql set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  kept patrol.sheet := head;
begin
  kept.digest := desk.sheet_digest(sheet => kept, lines => lines);
  insert into sheet overriding system value select kept.*;
  insert into sheet_line select line.* from unnest(lines) as line;
  perform pg_notify('patrol', 'sheets');
  return query select kept.revision::integer, desk.sheet_code(kept.digest);
end $$;
comment on function desk.keep_sheet is
'Writes a sheet and its lines, for ever, under their digest. Answers its revision and short code.';
