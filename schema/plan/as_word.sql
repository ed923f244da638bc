-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_word(value text, words text[]) returns text
language sql immutable as $$ select case when value = any (words) then value end $$;
comment on function plan.as_word is 'The cell itself, if it is one of these words; else null.';
