-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_to_be(unit text, month date, as_of timestamptz, revision integer) returns patrol.sheet
language sql volatile set search_path = patrol, pg_temp as $$
  select row(plan.station_of(unit_id => own.unit_id), nextval(pg_get_serial_sequence('patrol.sheet', 'sheet_id')), own.unit_id,
             date_trunc('month', sheet_to_be.month), sheet_to_be.revision, sheet_to_be.as_of, session_user,
             null, null, null)::patrol.sheet
    from unit as own where own.unit = sheet_to_be.unit
$$;
comment on function desk.sheet_to_be is
'The head of a sheet that is about to be issued: with an identity, still without rule, journal heads and digest.';
