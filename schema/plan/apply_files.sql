-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply_files(instant timestamptz) returns table (file text, added bigint, changed bigint, removed bigint)
language plpgsql as $$
begin
  return query select 'units.csv', c.* from plan.apply_units() c;
  return query select 'people.csv', c.* from plan.apply_people(instant) c;
  return query select 'zones.csv', c.* from plan.merge('zone', '{zone}') c;
  return query select 'checkpoints.csv', c.* from plan.merge('checkpoint', '{checkpoint}') c;
  return query select 'lines.csv', c.* from plan.merge('line', '{line}') c;
  return query select 'stops.csv', c.* from plan.merge('stop', '{line_id,position}') c;
  return query select 'staffing.csv', c.* from plan.merge('staffing', '{line_id,person_kind}') c;
  return query select 'shifts.csv', c.* from plan.merge('shift', '{line_id,shift}') c;
  return query select 'calendar.csv', c.* from plan.merge('calendar', '{on_day,unit_id}') c;
  return query select 'crews.csv', c.* from plan.merge('crew', '{crew}') c;
  return query select 'crew_members.csv', c.* from plan.merge('crew_member', '{crew_id,person_id}') c;
  return query select 'rosters.csv', c.* from plan.merge('roster', '{shift_id,crew_id,valid_from}') c;
  return query select 'dispatches.csv', c.* from plan.merge('dispatch', '{shift_id,on_day}') c;
  return query select 'events.csv', c.* from plan.merge('event', '{event}') c;
  return query select 'cards.csv', c.* from plan.apply_cards(instant) c;
  return query select 'readers.csv', c.* from plan.apply_readers(instant) c;
end $$;
comment on function plan.apply_files is 'Brings every file of the staged feed into its tables, those that others refer to first.';
