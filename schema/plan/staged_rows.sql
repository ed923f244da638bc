-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.staged_rows() returns bigint
language plpgsql as $$
declare
  rows bigint;
begin
  execute (select 'select ' || string_agg(format('(select count(*) from pg_temp.%I)', t.name), ' + ')
             from plan.feed_tables() t where t.staged or t.name in ('feed_file', 'feed_problem')) into rows;
  return rows;
end $$;
comment on function plan.staged_rows is
  'How many records, files and problems are staged. Nothing staged is ever taken away, so an equal number means that nothing came since.';
