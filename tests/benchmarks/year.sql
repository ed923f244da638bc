-- SPDX-License-Identifier: GPL-3.0-or-later
-- Duties of the months before the measured one. psql variables: first, last: dates, inclusive.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
-- The feed's rosters begin with this year: three years earlier their cycles of three days stand the same.
update patrol.roster set valid_from = valid_from - 1095;
select plan.open_duties(from_day => :'first'::date, through_day => :'last'::date) \g /dev/null
\ir settle.sql
