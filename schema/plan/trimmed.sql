-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.trimmed(value text) returns text
language sql immutable as $$ select nullif(btrim(value, e' \t\r\n\u00a0\u3000'), '') $$;
comment on function plan.trimmed is 'A cell without the blanks around it; null when nothing is left: not given.';
