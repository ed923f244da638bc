-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.lock_plan() returns void
language sql as $$ select pg_advisory_xact_lock(hashtext('patrol plan')) $$;
comment on function plan.lock_plan is 'Imports and openings queue up, until the end of the transaction.';
