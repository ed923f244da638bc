-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.begin_opening() returns void
language plpgsql as $$
begin
  drop table if exists pg_temp.planned_duty, pg_temp.open_duty, pg_temp.line_duty, pg_temp.told_duty;
  create temporary table planned_duty (
    planned_id bigint generated always as identity, station_id bigint, line_id bigint, shift_id bigint, unit_id bigint, on_day date,
    starts_at timestamptz, ends_at timestamptz, accept_from timestamptz, accept_until timestamptz, mode text, ordered boolean,
    eligibility text, rounds smallint, min_gap_minutes smallint, early_grace_minutes smallint, late_grace_minutes smallint,
    above bigint[], eligible_units bigint[], hindrance text, members bigint[], content uuid, duty_id bigint) on commit drop;
  -- Duties of the period that have not started: written before, and to be compared with the plan.
  create temporary table open_duty (station_id bigint, duty_id bigint, planned_id bigint) on commit drop;
  -- All duties that bear on one another, in the order of their line.
  create temporary table line_duty (
    line_id bigint, planned_id bigint, station_id bigint, duty_id bigint, started boolean, on_day date, shift_id bigint,
    starts_at timestamptz, ends_at timestamptz, early interval, late interval, accept_from timestamptz, accept_until timestamptz,
    new_from timestamptz, new_until timestamptz, clashes boolean) on commit drop;
  -- Windows that give no duty, and duties that stay although the plan has become another.
  create temporary table told_duty (line_id bigint, shift_id bigint, on_day date, code text, days bigint, told text) on commit drop;
end $$;
comment on function plan.begin_opening is 'Makes the temporary tables of plan.open_duties.';
