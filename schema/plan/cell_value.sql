-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.cell_value(type text, cell text, low integer, high integer, words text[]) returns text
language sql immutable as $$
  select case type
    when 'word' then format('plan.as_word(%I, %L)', cell, words)
    when 'text' then format('plan.as_text(%I, %s)', cell, high)
    when 'integer' then format('plan.as_integer(%I, %s, %s)', cell, low, high)
    when 'number' then format('plan.as_number(%I, %s, %s)', cell, low, high)
    when 'timezone' then -- plan.timezones() is slow: asked at most once, and not for the usual zones
      format('case when %1$I in (''Asia/Shanghai'', ''Asia/Urumqi'', ''UTC'') then %1$I
                   when %1$I is not null then plan.as_word(%1$I, array(select plan.timezones())) end', cell)
    else format('plan.%I(%I)', 'as_' || type, cell) end
$$;
comment on function plan.cell_value is 'The SQL expression that makes a column''s cell a value of its type (arguments as plan.feed_columns).';
