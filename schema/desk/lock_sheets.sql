-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.lock_sheets(unit text) returns void
language sql as $$
  select pg_advisory_xact_lock_shared(hashtext('patrol rules'))
    from pg_advisory_xact_lock(hashtext('patrol sheets'), hashtext(lock_sheets.unit))
$$;
comment on function desk.lock_sheets is
'Lets one sheet of a unit be issued at a time, and no rules be set meanwhile, until the transaction ends.';
