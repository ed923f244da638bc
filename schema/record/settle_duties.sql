-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.settle_duties(instant timestamptz, at_most integer default 16) returns integer
language plpgsql set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan
-- as scoring.outcomes asks
set work_mem = '64MB' set enable_seqscan = off set enable_hashjoin = on set enable_nestloop = off set enable_mergejoin = off
set enable_memoize = off as $$
#variable_conflict use_column
declare
  over_by timestamptz := settle_duties.instant - interval '1 hour'; -- reasons look so far beyond a duty
  fresh bigint[];
  last_end timestamptz;
  undone bigint[];
  duties bigint[];
begin
  -- Whoever writes sightings holds this lock, shared: what a settlement has not seen comes after it, and unsettles it. Each
  -- statement must see what is committed, or it would not.
  if current_setting('transaction_isolation') <> 'read committed' or not pg_try_advisory_xact_lock(hashtext('patrol sightings')) then
    return 0;
  end if;

  select coalesce(array_agg(duty_id), '{}'), max(accept_until) into fresh, last_end
    from (select duty.duty_id, duty.accept_until
            from duty
           where duty.accept_until > (select done_through from settling) and duty.accept_until <= over_by
             and (select true from settlement where settlement.station_id = duty.station_id and settlement.duty_id = duty.duty_id) is null
           order by duty.accept_until limit at_most) as next;
  if cardinality(fresh) = at_most then
    over_by := last_end - interval '1 microsecond'; -- others may end at the same instant
  end if;
  update settling set done_through = over_by
   where settling.done_through < over_by
     and (fresh <> '{}' or exists (
           select from settlement
            where not settlement.settled
              and (select accept_until from duty where duty.duty_id = settlement.duty_id) > settling.done_through));
  -- Beside those whose turn has come: those that have to be settled anew, or were written after they were over.
  undone := array(
    select settlement.duty_id
      from settlement
     where not settlement.settled
       and (select accept_until from duty where duty.duty_id = settlement.duty_id) <= (select done_through from settling)
     order by settlement.duty_id limit at_most - cardinality(fresh));
  duties := fresh || undone;
  if cardinality(duties) = 0 then
    return 0;
  end if;

  perform record.ensure_month('patrol.outcome', months.month)
     from (select distinct date_trunc('month', on_day)::date as month from duty where duty_id = any (duties)) as months;
  insert into outcome select * from scoring.outcomes(duties => duties, as_of => 'infinity');
  insert into attendance select * from scoring.attending(duties => duties);
  insert into settlement (station_id, duty_id, on_day, settled)
  select station_id, duty_id, on_day, true from duty where duty_id = any (duties)
  on conflict (station_id, duty_id) do update set settled = true;
  update settlement
     set (accept_until, reached, late, crew, attending, staffed, reached_weight, late_weight, order_weight, out_of_order_weight,
          dwell_weight, short_dwell_weight)
       = (summed.accept_until, summed.reached, summed.late, summed.crew, summed.attending, summed.staffed, summed.reached_weight,
          summed.late_weight, summed.order_weight, summed.out_of_order_weight, summed.dwell_weight, summed.short_dwell_weight)
    from scoring.summed(duties => duties) as summed
   where settlement.station_id = summed.station_id and settlement.duty_id = summed.duty_id;
  return cardinality(duties);
end $$;
comment on function record.settle_duties is
  'Settles at most so many duties that are over by an hour at this instant, oldest first: keeps what became of their visits and who attended, see patrol.settlement. Returns how many: 0 also when somebody is writing sightings, or settling, at this moment. Whatever changes a sighting unsettles the duties it concerns. Called by heartbeats; calling it, or not, changes no answer, only how fast it comes.';
