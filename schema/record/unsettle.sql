-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.unsettle(duties bigint[]) returns bigint
language plpgsql as $$
#variable_conflict use_column
declare
  undone record;
  freed bigint := 0;
begin
  -- In one order, so that two who unsettle the same duties wait for each other, and not both.
  for undone in
    select settlement.station_id, settlement.duty_id, settlement.on_day
      from patrol.duty
      join patrol.settlement using (station_id, duty_id)
     where duty.duty_id = any (unsettle.duties) and settlement.settled
     order by settlement.duty_id for update of settlement
  loop
    delete from patrol.outcome
     where outcome.station_id = undone.station_id and outcome.duty_id = undone.duty_id and outcome.on_day = undone.on_day;
    delete from patrol.attendance where attendance.station_id = undone.station_id and attendance.duty_id = undone.duty_id;
    update patrol.settlement set settled = false
     where settlement.station_id = undone.station_id and settlement.duty_id = undone.duty_id;
    freed := freed + 1;
  end loop;
  return freed;
end $$;
comment on function record.unsettle is
  'Forgets what is kept of these duties, so that it is worked out whenever it is asked for, until it is settled again; returns how many were settled.';
