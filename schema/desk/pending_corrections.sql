-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.pending_corrections(unit text, month date, as_of timestamptz)
returns table (number integer, content jsonb)
language plpgsql set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  told record;
  now_known record;
  found_out jsonb[];
  listed jsonb[] := '{}';
begin
  for told in select * from desk.told_sheets(unit => pending_corrections.unit, month => pending_corrections.month) loop
    now_known := desk.month_facts(month => told.month);
    select corrections into found_out from pending_corrections
     where pending_corrections.sheet_id = told.sheet_id and pending_corrections.told_by = told.told_by
       and pending_corrections.facts = now_known.facts and as_of >= now_known.closed_at;
    if not found then
      found_out := array(select line.content
                           from desk.month_corrections(unit => pending_corrections.unit, sheet_id => told.sheet_id, month => told.month,
                                                       as_of => pending_corrections.as_of) as line
                          order by line.number);
      perform desk.keep_pending(sheet_id => told.sheet_id, told_by => told.told_by, facts => now_known.facts, corrections => found_out)
        where as_of >= now_known.closed_at;
    end if;
    listed := listed || found_out;
  end loop;
  return query select line.number::integer, line.content from unnest(listed) with ordinality as line (content, number);
end $$;
comment on function desk.pending_corrections is
'As desk.sheet_corrections, for drafts: a month of which nothing has changed since it was last asked for (desk.month_facts) is not looked at again.';
