-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.stem(file text) returns text
language sql immutable as $$ select regexp_replace(file, '[.]csv$', '') $$;
comment on function plan.stem is 'units for units.csv.';
