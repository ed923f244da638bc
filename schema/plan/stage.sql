-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.stage(file text, header text[], encoding text default 'UTF8') returns text
language plpgsql security definer set search_path = patrol, pg_temp as $$
declare
  known text[];
  names constant text[] := (select array_agg(btrim(h.name, E' \t\r\n\u00a0\u3000') order by h.place) from unnest(header) with ordinality h (name, place));
  target constant text := 'staged_' || plan.stem(file);
  loaded text[] := '{at_line}';
  name text;
begin
  perform plan.require_feed();
  known := (select array_agg(c."column" order by c.place) from pg_temp.feed_column c where c.file = stage.file);
  if known is null or encoding not in ('UTF8', 'GB18030') or cardinality(header) > 1000
     or exists (select from pg_temp.feed_file f where f.file = stage.file) then
    raise exception using errcode = 'PT400', message = format('cannot stage "%s" in %s', left(file, 80), left(encoding, 80)),
      hint = 'Stage each file of plan.feed_files() once, with at most 1000 columns, in UTF8 or GB18030.', detail = 'bad_stage';
  end if;
  insert into pg_temp.feed_file values (file, array(select n from unnest(names) n where n = any (known)));
  perform plan.check_header(file, names);
  foreach name in array coalesce(names, '{}') loop
    if name = any (known) and name <> all (loaded) then
      loaded := loaded || name;
    else -- loaded and ignored, so that the rest can be checked in the same pass
      loaded := loaded || format('ignored %s', cardinality(loaded));
      execute format('alter table pg_temp.%I add %I text', target, loaded[cardinality(loaded)]);
    end if;
  end loop;
  return format('copy pg_temp.%I (%s) from stdin with (format csv, encoding %L)', target,
                (select string_agg(format('%I', l.name), ', ' order by l.place) from unnest(loaded) with ordinality l (name, place)), encoding);
end $$;
comment on function plan.stage is
  'Takes a file''s header, notes what is wrong with it and returns the COPY command for its records: first column the physical line number, then the header''s columns. encoding: UTF8 or GB18030. Errors: PT400 no_feed, bad_stage.';
grant execute on function plan.stage to patrol_editor;
