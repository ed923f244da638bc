-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.download_problems() returns table (line bigint, "column" text, code text, found text, expected text)
  language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
begin
  perform record.require_download();
  return query
    with cell as (
      select r.at_line, c.name, nullif(btrim(c.value), '') as value, c.expected,
             case c.name when 'at' then record.as_instant(btrim(c.value), d.zone) is not null else plan.as_uid(btrim(c.value)) is not null end as good
        from pg_temp.download d, pg_temp.download_rows r,
             lateral (values ('at', r.at, 'YYYY-MM-DDTHH:MM:SS±HH:MM'), ('uid', r.uid, '')) as c(name, value, expected)
    )
    select p.line, p."column", p.code, p.found, p.expected from pg_temp.download_problem p
    union all
    select cell.at_line, cell.name, case when cell.value is null then 'missing_value' when cell.name = 'at' then 'bad_instant' else 'bad_uid' end,
           case when length(cell.value) > 80 then left(cell.value, 80) || '…' else coalesce(cell.value, '') end, cell.expected
      from cell
     where not cell.good is true
       and not exists (select from pg_temp.download_problem p where p.code in ('missing_column', 'empty_file') and p."column" in (cell.name, ''))
    union all
    -- A wand's clock may run ahead; a day ahead is a wrong date, and would score what is yet to come.
    select r.at_line, 'at', 'future_instant', btrim(r.at), scoring.instant_text(date_trunc('second', now() + interval '1 day'))
      from pg_temp.download d, pg_temp.download_rows r
     where record.as_instant(btrim(r.at), d.zone) > now() + interval '1 day'
     order by 1, 2, 3;
end $$;
comment on function record.download_problems is
  'Every problem of the download, in one pass, by physical line and column. Codes: empty_file, unknown_column, repeated_column, missing_column (line 1), missing_value, bad_instant, future_instant (more than a day ahead), bad_uid. Errors: PT400 no_download.';
grant execute on function record.download_problems to patrol_editor;
