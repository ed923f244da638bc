-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.reader_of(reader text) returns bigint
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  found_id bigint;
begin
  select known.reader_id into found_id from reader as known where known.reader = reader_of.reader;
  if found_id is null then
    raise exception using errcode = 'PT400', message = format('there is no reader "%s"', left(reader_of.reader, 80)),
      hint = 'Use a code of readers.csv.', detail = format('unknown_reader reader=%s', left(reader_of.reader, 80));
  end if;
  return found_id;
end $$;
comment on function desk.reader_of is 'The reader of a code. Errors: PT400 unknown_reader.';
