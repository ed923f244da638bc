-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.cells_of(cells jsonb) returns text[]
language sql immutable as $$
  select case when jsonb_typeof(cells) = 'array' then array(select coalesce(c.cell, '') from jsonb_array_elements_text(cells) with ordinality c (cell, n) order by c.n) end
$$;
comment on function plan.cells_of is 'The cells of a record of an edit; null where there is no record.';
