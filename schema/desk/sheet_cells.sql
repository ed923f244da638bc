-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_cells(lines patrol.sheet_line[])
returns table (part text, subject text, name text, "column" text, value jsonb)
language sql immutable rows 10000 as $$
  select line.part, row_of.subject, row_of.name, cell.key, cell.value
    from unnest(lines) as line
   cross join lateral (
     select case line.part
              when 'checkpoints' then line.content ->> 'checkpoint'
              when 'no_data' then concat_ws(' ', line.content ->> 'date', line.content ->> 'line', line.content ->> 'shift',
                                            line.content ->> 'round', line.content ->> 'position')
              else coalesce(line.content ->> 'number', line.content ->> 'subject') end as subject,
            coalesce(line.content ->> 'name', line.content ->> 'line', line.content ->> 'checkpoint', line.content ->> 'reader') as name,
            case line.part
              when 'checkpoints' then '{checkpoint,name,unit,category}'::text[]
              when 'no_data' then '{date,line,shift,round,position,checkpoint,name}'
              when 'adjustments' then '{number,name}' when 'outages' then '{number,unit}'
              when 'people' then '{subject,name}' when 'lines' then '{subject,name}' when 'units' then '{subject,name}'
              else '{number}' end as labels) as row_of
   cross join lateral jsonb_each(line.content - row_of.labels) as cell
   where line.part <> 'corrections' and cell.value <> 'null'
$$;
comment on function desk.sheet_cells is
'Each value of a sheet''s lines by itself, so that two sheets of a month can be compared: part, subject (what tells the row from others: badge, code, number, or for no_data its date, line, shift, round and position), name (how people call it), column, value. What only labels a row, and corrections, are left out; so is what is not given.';
