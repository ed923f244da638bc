-- SPDX-License-Identifier: GPL-3.0-or-later
create type record.tap as (
  station_id bigint,
  entry bigint,
  at timestamptz,
  error interval,
  reader_id bigint,
  received_at timestamptz,
  journal uuid,
  clock text,
  uid patrol.uid,
  proven boolean
);
comment on type record.tap is 'A clock-in of kind tap whose instant is settled, and whose meaning (where, who) is still to be told: the columns of patrol.sighting that do not depend on the plan.';
