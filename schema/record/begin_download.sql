-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.begin_download(reader text, header text[] default '{at,uid}', encoding text default 'UTF8') returns text
  language plpgsql security definer set search_path = patrol, pg_temp set client_min_messages = warning as $$
#variable_conflict use_column
declare
  target patrol.reader;
  name text;
  loaded text[] := '{at_line}';
begin
  perform plan.open_daily(instant => now());
  select * into target from reader r where r.reader = begin_download.reader;
  if not found then
    raise exception using errcode = 'PT400', message = format('no reader is called "%s"', left(begin_download.reader, 64)),
      hint = 'Name a reader of the plan; "patrolctl readers" lists them.', detail = format('unknown_reader reader=%s', left(begin_download.reader, 64));
  elsif begin_download.encoding not in ('UTF8', 'GB18030') or cardinality(header) > 1000 then
    raise exception using errcode = 'PT400', message = 'a download is UTF8 or GB18030 and has at most 1000 columns',
      hint = 'Save it as CSV in UTF-8, with the columns at and uid.', detail = 'bad_stage';
  end if;
  -- A table of the caller's own making is not ours to drop: then this fails, and nothing of the caller's is trusted.
  drop table if exists pg_temp.download, pg_temp.download_problem, pg_temp.download_rows;
  create temporary table download on commit drop as select target.reader_id, plan.timezone_of(target.unit_id) as zone;
  create temporary table download_rows (at_line bigint, at text, uid text) on commit drop;
  create temporary table download_problem (line bigint, "column" text, code text, found text, expected text) on commit drop;
  grant insert on pg_temp.download_rows to public; -- of this session: nobody else reaches a temporary table

  if cardinality(header) = 0 then
    insert into pg_temp.download_problem values (1, '', 'empty_file', '', 'at, uid');
  end if;
  foreach name in array header loop
    name := btrim(name, E' \t\r\n\u00a0\u3000');
    if name in ('at', 'uid') and name <> all (loaded) then
      loaded := loaded || name;
    else -- loaded and ignored, so that the rest can be checked in the same pass
      insert into pg_temp.download_problem
      select 1, left(name, 80), case when name in ('at', 'uid') then 'repeated_column' else 'unknown_column' end, left(name, 80), 'at, uid';
      loaded := loaded || format('ignored %s', cardinality(loaded));
      execute format('alter table pg_temp.download_rows add %I text', loaded[cardinality(loaded)]);
    end if;
  end loop;
  insert into pg_temp.download_problem
  select 1, wanted.name, 'missing_column', '', wanted.name from unnest('{at,uid}'::text[]) as wanted(name)
   where wanted.name <> all (loaded) and cardinality(header) > 0;
  return format('copy pg_temp.download_rows (%s) from stdin with (format csv, encoding %L)',
                (select string_agg(format('%I', l.name), ', ' order by l.place) from unnest(loaded) with ordinality as l(name, place)), encoding);
end $$;
comment on function record.begin_download is
  'Makes empty staging for a download of a patrol wand that is a reader of the plan, until the end of the transaction, and returns the COPY command for its records: first column the physical line number, then the header''s columns (at, uid, in any order). encoding: UTF8 or GB18030. Then: download_problems, take_download. Errors: PT400 unknown_reader, bad_stage.';
grant execute on function record.begin_download to patrol_editor;
