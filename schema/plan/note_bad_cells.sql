-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.note_bad_cells(file text) returns void
language plpgsql as $$
declare
  any_bad boolean;
begin
  execute format('select exists (select from pg_temp.%I where bad <> ''{}'' and ''*'' <> all (bad))', 'feed_' || plan.stem(file)) into any_bad;
  if not any_bad then
    return;
  end if;
  execute format(
    'insert into pg_temp.feed_problem
     select false, c.file, made.at_line, c."column",
            case when cell is null then ''missing_value'' when c.type = ''text'' and length(cell) > c.high then ''too_long''
                 when c.type = ''word'' then ''unknown_word'' when c.type = ''timezone'' then ''unknown_timezone''
                 else ''bad_'' || c.type end,
            case when length(cell) > 80 then left(cell, 80) || ''…'' else coalesce(cell, '''') end,
            case c.type when ''word'' then array_to_string(c.words, '', '') when ''date'' then ''YYYY-MM-DD'' when ''time'' then ''HH:MM''
              when ''text'' then c.high::text when ''integer'' then c.low || ''…'' || c.high when ''number'' then c.low || ''…'' || c.high
              else '''' end
       from pg_temp.%I made
       join pg_temp.%I staged using (at_line)
       join pg_temp.feed_column c on c.file = $1 and c."column" = any (made.bad)
      cross join lateral (select plan.trimmed(to_jsonb(staged)->>c."column")) as raw (cell)
      where made.bad <> ''{}'' and ''*'' <> all (made.bad)', 'feed_' || plan.stem(file), 'staged_' || plan.stem(file)) using file;
end $$;
comment on function plan.note_bad_cells is 'Turns the bad cells of a file into problems.';
