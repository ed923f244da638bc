-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.unsettle_all() returns void
language sql as $$
  truncate patrol.settlement, patrol.outcome, patrol.attendance;
  update patrol.settling set done_through = '-infinity';
$$;
comment on function record.unsettle_all is
  'Forgets everything that is kept of duties that are over; heartbeats settle them anew, oldest first. A deployment does so, for what is kept is the work of the code that was there.';
