-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_parts() returns text[]
language sql immutable as $$
  select '{people,lines,units,checkpoints,excuses,no_data,outages,adjustments,corrections}'::text[]
$$;
comment on function desk.sheet_parts is 'The parts of a sheet, in the order they are shown in.';
