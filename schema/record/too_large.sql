-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.too_large(lines text[], health jsonb) returns text language sql stable as $$
  select case when cardinality(lines) > 1000 then format('%s lines; a push has at most 1000', cardinality(lines))
              when pg_column_size(lines) > 400000 then 'a line has at most 300 characters'
              when pg_column_size(health) > 4000 then 'health has at most 4000 bytes' end
$$;
comment on function record.too_large is 'What of a push is larger than accepted, in one line, told without looking at each line (record.check_lines does); none = nothing.';
