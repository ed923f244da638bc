-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.judged(from_day date, through_day date, only_duties bigint[], unit text, as_of timestamptz)
returns setof scoring.judged_visit
language plpgsql stable rows 2000
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan -- it is asked for one duty, or for the duties of a day: planning would cost as much
set work_mem = '64MB'
set enable_seqscan = off     -- what is looked up by its index stands behind a lateral join; all else is at hand, and hashed
set enable_hashjoin = on
set enable_nestloop = off
set enable_mergejoin = off
set enable_memoize = off
as $$
#variable_conflict use_column
declare
  within constant bigint[] := case when judged.unit is not null then array(select plan.units_below(unit => judged.unit)) end;
  part record;
begin
  for part in
    -- Some days, or the duties of a day, at a time: so that a year needs no more memory than a day.
    select first_day::date as first_day, least(first_day::date + 7, through_day) as last_day, null::bigint[] as kept, null::bigint[] as live
      from generate_series(from_day::timestamp, through_day::timestamp, interval '8 days') as first_day
     where only_duties is null
    union all
    select null, null, null, duties
      from scoring.unsettled(from_day => judged.from_day, through_day => judged.through_day, only_duties => null, within => within)
     where only_duties is null
    union all
    select null, null, judged.only_duties, array(
             select unnest(duties) from scoring.unsettled(from_day => judged.from_day, through_day => judged.through_day,
                                                          only_duties => judged.only_duties, within => null))
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
         offset 0) as kept
      union all
      select * from scoring.outcomes(duties => part.live, as_of => as_of)
    ),
    -- What nobody reached: excused, else due, else by those who listened.
    owed as materialized (
      select duty.*, (
               select min(excuse_number) from excuse
                where excuse.line_id = duty.line_id and excuse.approved_by is not null
                  and excuse.during && tstzrange(duty.starts_at, duty.ends_at)) as excuse_number
        from (select distinct duty_id from result where verdict = 'missed') as unreached
       cross join lateral (select * from duty where duty.duty_id = unreached.duty_id offset 0) as duty
    ),
    unreached as materialized (
      select result.duty_id, result.checkpoint_id, owed.accept_from, owed.accept_until,
             least(owed.excuse_number, (
               select min(excuse_number) from excuse
                where excuse.checkpoint_id = result.checkpoint_id and excuse.approved_by is not null
                  and excuse.during && tstzrange(owed.starts_at, owed.ends_at))) as excuse_number
        from (select distinct duty_id, checkpoint_id from result where verdict = 'missed') as result
        join owed using (duty_id)
    ),
    fixed as materialized (
      select unreached.duty_id, unreached.checkpoint_id, unreached.accept_from, unreached.accept_until, placement.reader_id
        from unreached
       cross join lateral (
         select reader_id from placement
          where placement.checkpoint_id = unreached.checkpoint_id
            and placement.during && tstzrange(unreached.accept_from, unreached.accept_until)
         offset 0) as placement
       where unreached.accept_until <= as_of
    ),
    carried as materialized (
      select owed.duty_id, owed.accept_from, owed.accept_until, reader.reader_id
        from owed
        join (select patrolled.unit_id, reader.*
                from (select distinct unit_id from owed) as patrolled
               cross join lateral (
                 select reader_id, valid_from, valid_until from reader
                  where reader.unit_id = patrolled.unit_id and reader.kind = 'handheld' offset 0) as reader) as reader
          on reader.unit_id = owed.unit_id
         and owed.on_day between coalesce(reader.valid_from, '-infinity') and coalesce(reader.valid_until, 'infinity')
       where owed.accept_until <= as_of
    ),
    reader_now as materialized (
      select listening.reader_id, reader.*, state.complete_through, broken.outages
        from (select reader_id from fixed union select reader_id from carried) as listening
       cross join lateral (select reader.reader::text from reader where reader.reader_id = listening.reader_id offset 0) as reader
        left join lateral (
          select complete_through from reader_state where reader_state.reader_id = listening.reader_id offset 0) as state on true
       cross join lateral (
         select array_agg(during) as outages from outage where outage.reader_id = listening.reader_id) as broken
    ),
    -- A listener per row, with what of its outages lies in the window; one carried that was away all the time is none.
    listener as (
      select fixed.duty_id, fixed.checkpoint_id, reader, complete_through, during, fixed.accept_until
        from fixed
        join reader_now using (reader_id)
        left join lateral unnest(outages) as during on during && tstzrange(accept_from, accept_until)
      union all
      select carried.duty_id, null, reader, complete_through, during, carried.accept_until
        from carried
        join reader_now using (reader_id)
        left join lateral unnest(outages) as during on during && tstzrange(accept_from, accept_until)
       where not exists (
         select from unnest(outages) as away (during)
          where lower(away.during) <= accept_from and coalesce(upper(away.during), 'infinity') >= accept_until)
    ),
    -- The one that tells least: silent, longest first, else out of service.
    heard as materialized (
      select distinct on (duty_id, checkpoint_id)
             duty_id, checkpoint_id, reader, complete_through, during, silent
        from listener
       cross join lateral (select complete_through is null or complete_through < accept_until as silent) as told
       order by duty_id, checkpoint_id, not silent, case when silent then complete_through end nulls first,
                case when not silent then during is null end, reader, lower(during), upper(during) nulls last
    ),
    told as (
      select unreached.*, coalesce(by_fixed.reader, by_carried.reader) as reader,
             coalesce(by_fixed.silent, by_carried.silent) as silent,
             coalesce(by_fixed.complete_through, by_carried.complete_through) as complete_through,
             coalesce(by_fixed.during, by_carried.during) as during
        from unreached
        left join heard as by_fixed on by_fixed.duty_id = unreached.duty_id and by_fixed.checkpoint_id = unreached.checkpoint_id
        left join heard as by_carried on by_carried.duty_id = unreached.duty_id and by_carried.checkpoint_id is null
                                     and by_fixed.duty_id is null
    ),
    judgement as (
      select told.*, case when excuse_number is not null then 'excused'
                          when as_of < accept_until then 'due'
                          when reader is null or silent or during is not null then 'no_data'
                          else 'missed' end as verdict
        from told
    )
    select result.station_id, result.duty_id, result.line_id, result.shift_id, result.checkpoint_id, result.unit_id, result.on_day,
           result.position, result.round, result.kind, result.level,
           case result.level when 1 then rule.level_1 when 2 then rule.level_2 when 3 then rule.level_3 else rule.no_level end
           * case result.kind when 'must_reach' then rule.must_reach when 'standing' then rule.standing else rule.ordinary end,
           coalesce(judgement.verdict, result.verdict),
           case judgement.verdict
             when 'excused' then 'excuse number=' || judgement.excuse_number
             when 'due' then 'until at=' || scoring.instant_text(result.accept_until)
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
      join scoring.rules(from_day, through_day) as rule on rule.month = date_trunc('month', result.on_day)
      left join judgement on result.verdict = 'missed' and judgement.duty_id = result.duty_id
                         and judgement.checkpoint_id = result.checkpoint_id;
  end loop;
end $$;
comment on function scoring.judged is
'Of scoring.visits what needs to be judged: what nobody reached, by excuses, the instant and those who listened; and all of duties that are not settled. When only_duties are given, all visits of these. Arguments as of scoring.visits.';
