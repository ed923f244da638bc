-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.cell_value(type text, cell text, low integer, high integer, words text[]) returns text
language sql immutable as $$
  select case type
    when 'word' then format('plan.as_word(%I, %L)', cell, words)
    when 'text' then format('plan.as_text(%I, %s)', cell, high)
    when 'integer' then format('plan.as_integer(%I, %s, %s)', cell, low, high)
    when 'number' then format('plan.as_number(%I, %s, %s)', cell, low, high)
    else format('plan.%I(%I)', 'as_' || type, cell) end
$$;
comment on function plan.cell_value is 'The SQL expression that makes a column''s cell a value of its type (arguments as plan.feed_columns).';
