-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.too_large(first_entry bigint, lines text[], health jsonb) returns text
  language plpgsql immutable as $$
declare
  long_line bigint;
begin
  if cardinality(lines) > 1000 then
    return format('%s lines; a push has at most 1000', cardinality(lines));
  elsif pg_column_size(health) > 4000 then
    return 'health has at most 4000 bytes';
  end if;
  select min(l.n) into long_line from unnest(lines) with ordinality as l(line, n) where octet_length(l.line) > 300;
  return case when long_line is not null then format('entry %s: a line has at most 300 characters', first_entry + long_line - 1) end;
end $$;
comment on function record.too_large is 'What of a push is larger than accepted, in one line; none = nothing.';
