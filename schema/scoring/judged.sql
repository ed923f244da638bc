-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.judged(from_day date, through_day date, only_duties bigint[], unit text, as_of timestamptz,
                               live_duties bigint[] default null)
returns setof scoring.judged_visit
language plpgsql stable rows 40000
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan -- it is asked for one duty, or for the duties of a day: planning would cost as much
set work_mem = '64MB'
set enable_seqscan = off     -- what is looked up by its index stands behind a lateral join; all else is at hand, and hashed
set enable_hashjoin = on
set jit = off
set enable_nestloop = off
set enable_mergejoin = off
set enable_memoize = off
as $$
#variable_conflict use_column
declare
  within constant bigint[] := case when judged.unit is not null then array(select plan.units_below(unit => judged.unit)) end;
  days_at_once integer;
  part record;
begin
  if only_duties is null and from_day < through_day then -- no step through days without duties
    from_day := greatest(from_day, (select min(on_day) from duty));
    through_day := least(through_day, coalesce((select max(on_day) from duty), from_day));
  end if;
  -- Some days, or the duties of a day, at a time: so that a year needs no more memory than a few days, nor a city more than a district.
  days_at_once := greatest(1, least(16, 50000 / (select greatest(count(*), 1) from duty where duty.on_day = from_day)));
  for part in
    select first_day::date as first_day, least(first_day::date + days_at_once - 1, through_day) as last_day, null::bigint[] as kept,
           case when from_day = through_day then array(
             select unnest(duties) from scoring.unsettled(from_day => judged.from_day, through_day => judged.through_day,
                                                          only_duties => null, within => within)) end as live
      from generate_series(from_day::timestamp, through_day::timestamp, days_at_once * interval '1 day') as first_day
     where only_duties is null
    union all
    select null, null, null, duties
      from scoring.unsettled(from_day => judged.from_day, through_day => judged.through_day, only_duties => null, within => within)
     where only_duties is null and from_day < through_day
    union all
    select null, null, judged.only_duties, coalesce(live_duties, array(
             select unnest(duties) from scoring.unsettled(from_day => judged.from_day, through_day => judged.through_day,
                                                          only_duties => judged.only_duties, within => null)))
     where only_duties is not null
  loop
    return query
    with result as materialized (
      select * from outcome
       where on_day between part.first_day and part.last_day and verdict = 'missed'
         and (within is null or unit_id = any (within))
      union all
      select kept.*
        from unnest(part.kept) as given (duty_id)
       cross join lateral (select station_id, on_day from duty where duty.duty_id = given.duty_id offset 0) as duty
       cross join lateral (
         select * from outcome
          where outcome.station_id = duty.station_id and outcome.duty_id = given.duty_id and outcome.on_day = duty.on_day
            and outcome.verdict = 'missed'
         offset 0) as kept
      union all
      select * from scoring.outcomes(duties => part.live, as_of => as_of) where part.live <> '{}'
    ),
    -- What nobody reached: excused, else due, else by those who listened. What is looked up is so once per line, place or unit.
    owed as materialized (
      select duty.duty_id, duty.line_id, duty.unit_id, duty.on_day, duty.starts_at, duty.ends_at, duty.accept_from, duty.accept_until,
             case when as_of < duty.accept_until then 'until at=' || scoring.instant_text(duty.accept_until) end as until
        from (select distinct duty_id from result where verdict = 'missed') as unreached
       cross join lateral (select * from duty where duty.duty_id = unreached.duty_id offset 0) as duty
    ),
    unreached as materialized (
      select owed.*, result.checkpoint_id
        from (select distinct duty_id, checkpoint_id from result where verdict = 'missed') as result join owed using (duty_id)
    ),
    line_excuse as materialized (
      select owed.duty_id, min(excuse.excuse_number) as number
        from (select distinct line_id from owed) as line
       cross join lateral (
         select excuse_number, during from excuse where excuse.line_id = line.line_id and excuse.approved_by is not null offset 0) as excuse
        join owed on owed.line_id = line.line_id and excuse.during && tstzrange(owed.starts_at, owed.ends_at)
       group by owed.duty_id
    ),
    place as materialized (select distinct checkpoint_id from unreached),
    place_excuse as materialized (
      select unreached.duty_id, unreached.checkpoint_id, min(excuse.excuse_number) as number
        from place
       cross join lateral (
         select excuse_number, during from excuse
          where excuse.checkpoint_id = place.checkpoint_id and excuse.approved_by is not null offset 0) as excuse
        join unreached on unreached.checkpoint_id = place.checkpoint_id
                      and excuse.during && tstzrange(unreached.starts_at, unreached.ends_at)
       group by unreached.duty_id, unreached.checkpoint_id
    ),
    hung as materialized (
      select place.checkpoint_id, placement.reader_id, placement.during
        from place
       cross join lateral (
         select reader_id, during from placement where placement.checkpoint_id = place.checkpoint_id offset 0) as placement
    ),
    carried as materialized (
      select patrolled.unit_id, reader.*
        from (select distinct unit_id from owed) as patrolled
       cross join lateral (
         select reader_id, during as days from service where service.unit_id = patrolled.unit_id offset 0) as reader
    ),
    reader_now as materialized (
      select listening.reader_id, reader.reader, state.complete_through, broken.outages
        from (select reader_id from hung union select reader_id from carried) as listening
       cross join lateral (select reader.reader::text from reader where reader.reader_id = listening.reader_id offset 0) as reader
        left join lateral (
          select complete_through from reader_state where reader_state.reader_id = listening.reader_id offset 0) as state on true
       cross join lateral (
         select array_agg(during) as outages from outage where outage.reader_id = listening.reader_id) as broken
    ),
    -- Who listened, in whose stead: fixed readers at a place; without any, what the unit carried and was not away all the time.
    listener as materialized (
      select unreached.duty_id, unreached.checkpoint_id, unreached.accept_from, unreached.accept_until, reader_now.*
        from unreached
        join hung on hung.checkpoint_id = unreached.checkpoint_id
                 and hung.during && tstzrange(unreached.accept_from, unreached.accept_until)
        join reader_now using (reader_id)
       where until is null
      union all
      select owed.duty_id, null, owed.accept_from, owed.accept_until, reader_now.*
        from owed
        join carried on carried.unit_id = owed.unit_id and owed.on_day <@ carried.days
        join reader_now using (reader_id)
       where until is null and (outages is null or not exists (
         select from unnest(outages) as away (during)
          where lower(away.during) <= accept_from and coalesce(upper(away.during), 'infinity') >= accept_until))
    ),
    -- The one that tells least: silent, longest first, else out of service.
    trouble as materialized (
      select distinct on (duty_id, checkpoint_id) duty_id, checkpoint_id, reader, complete_through, during, silent
        from (select duty_id, checkpoint_id, reader, complete_through, during,
                     complete_through is null or complete_through < accept_until as silent
                from listener
                left join lateral unnest(outages) as during on during && tstzrange(accept_from, accept_until)
               where complete_through is null or complete_through < accept_until or outages is not null) as listener
       where silent or during is not null
       order by duty_id, checkpoint_id, not silent, case when silent then complete_through end nulls first,
                case when not silent then during is null end, reader, lower(during), upper(during) nulls last
    ),
    judgement as (
      select unreached.duty_id, unreached.checkpoint_id, unreached.until, told.*,
             least(line_excuse.number, place_excuse.number) as excuse_number,
             case when coalesce(line_excuse.number, place_excuse.number) is not null then 'excused'
                  when unreached.until is not null then 'due'
                  when by_place.duty_id is null and by_unit.duty_id is null or told.reader is not null then 'no_data'
                  else 'missed' end as verdict
        from unreached
        left join line_excuse on line_excuse.duty_id = unreached.duty_id
        left join place_excuse on place_excuse.duty_id = unreached.duty_id and place_excuse.checkpoint_id = unreached.checkpoint_id
        left join (select distinct duty_id, checkpoint_id from listener where checkpoint_id is not null) as by_place
          on by_place.duty_id = unreached.duty_id and by_place.checkpoint_id = unreached.checkpoint_id
        left join (select distinct duty_id from listener where checkpoint_id is null) as by_unit on by_unit.duty_id = unreached.duty_id
        left join trouble as at_place on at_place.duty_id = unreached.duty_id and at_place.checkpoint_id = unreached.checkpoint_id
        left join trouble as at_unit on at_unit.duty_id = unreached.duty_id and at_unit.checkpoint_id is null
                                    and by_place.duty_id is null
       cross join lateral (
         select coalesce(at_place.reader, at_unit.reader) as reader, coalesce(at_place.silent, at_unit.silent) as silent,
                coalesce(at_place.complete_through, at_unit.complete_through) as complete_through,
                coalesce(at_place.during, at_unit.during) as during) as told
    )
    select result.station_id, result.duty_id, result.line_id, result.shift_id, result.checkpoint_id, result.unit_id, result.on_day,
           result.position, result.round, result.kind, result.level, result.weight,
           coalesce(judgement.verdict, result.verdict),
           case judgement.verdict
             when 'excused' then 'excuse number=' || judgement.excuse_number
             when 'due' then judgement.until
             when 'no_data' then
               case when judgement.reader is null then 'no_listener'
                    when not silent then
                      'out_of_service reader=' || judgement.reader || ' since=' || scoring.instant_text(lower(during))
                      || coalesce(' until=' || scoring.instant_text(upper(during)), '')
                    when complete_through is null then 'never_heard reader=' || judgement.reader
                    else 'silent reader=' || judgement.reader || ' since=' || scoring.instant_text(complete_through) end
             else result.reason end,
           result.arrived_at, result.arrival_error, result.left_at, result.person_id, result.out_of_order, result.short_dwell,
           result.requires_order, result.requires_dwell, result.journal, result.entry,
           result.accept_until <= as_of and coalesce(judgement.verdict, result.verdict) in ('on_time', 'late', 'missed')
      from result
      left join judgement on result.verdict = 'missed' and judgement.duty_id = result.duty_id
                         and judgement.checkpoint_id = result.checkpoint_id;
  end loop;
end $$;
comment on function scoring.judged is
'Of scoring.visits what needs to be judged: what nobody reached, by excuses, the instant and those who listened; and all of duties that are not settled. only_duties: of these only, whatever the unit; none = all. live_duties: those of only_duties that are not settled, when it is known. What was reached of settled duties is left out: it is as it is kept. Other arguments as of scoring.visits.';
