-- SPDX-License-Identifier: GPL-3.0-or-later
-- As it was at an instant of the month: nothing was read since, and no duty that is not over by an hour has been settled.
-- psql variable: instant.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
delete from patrol.sighting where at >= :'instant';
select record.unsettle(duties => array(
  select duty_id from patrol.duty where accept_until > :'instant'::timestamptz - interval '1 hour')) \g /dev/null
