-- SPDX-License-Identifier: GPL-3.0-or-later
-- As it was at an instant of the month: nothing was read since, and no duty that is not over by an hour has been settled.
-- psql variable: instant.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
delete from patrol.sighting where at >= :'instant';
select set_config('benchmark.instant', :'instant', false) \g /dev/null
do $$
begin
  if to_regprocedure('record.unsettle(bigint[])') is not null then
    perform record.unsettle(duties => array(
      select duty_id from patrol.duty where accept_until > current_setting('benchmark.instant')::timestamptz - interval '1 hour'));
  end if;
end $$;
