-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.unsettle_at(checkpoints bigint[], instants timestamptz[]) returns bigint
language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  touched bigint[];
begin
  select array_agg(distinct kept.duty_id) into touched
    from unnest(unsettle_at.checkpoints, unsettle_at.instants) as seen (checkpoint_id, at)
   cross join lateral (
     select outcome.station_id, outcome.duty_id
       from patrol.outcome
      where outcome.checkpoint_id = seen.checkpoint_id and outcome.round = 1
        -- A duty accepts from a day before its date, anywhere on earth, until three days after it.
        and outcome.on_day between (seen.at at time zone 'UTC')::date - 4 and (seen.at at time zone 'UTC')::date + 2
        and outcome.accept_until > seen.at - interval '1 hour'
     offset 0) as kept
   cross join lateral (
     select from patrol.duty
      where duty.station_id = kept.station_id and duty.duty_id = kept.duty_id and duty.accept_from <= seen.at + interval '1 hour'
     offset 0) as duty;
  if touched is null then
    return 0;
  end if;
  return record.unsettle(duties => touched);
end $$;
comment on function record.unsettle_at is
  'Unsettles the duties that something read at a checkpoint at an instant concerns: those that owe the checkpoint and accept then, or within an hour of it, which is as far as reasons look. One instant per checkpoint, in the order of both lists; returns how many duties were settled.';
