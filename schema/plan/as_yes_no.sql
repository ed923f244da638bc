-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.as_yes_no(value text) returns boolean
language sql immutable as $$ select case value when 'yes' then true when 'no' then false end $$;
comment on function plan.as_yes_no is 'What a cell yes or no says; null for anything else.';
