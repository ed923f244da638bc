-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.visits_of(from_day date, through_day date, only_duties bigint[], as_of timestamptz)
returns setof scoring.judged_visit
language plpgsql stable rows 40000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set enable_nestloop = off    -- a join whose size was guessed too small must not go through its rows one by one
set enable_memoize = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
begin
  return query
  with owed as materialized (
    select duty.*, rule.level_1, rule.level_2, rule.level_3, rule.no_level, rule.must_reach, rule.standing, rule.ordinary
      from duty
      join scoring.rules(from_day, through_day) as rule on rule.month = date_trunc('month', duty.on_day)
     where duty.on_day between from_day and through_day and (only_duties is null or duty.duty_id = any (only_duties))
  ),
  stop as materialized (
    select owed.station_id, duty_id, owed.line_id, owed.shift_id, checkpoint_id, owed.unit_id, owed.on_day,
           visit.position::integer as position, round, visit.kind, visit.level::integer as level, visit.dwell_minutes,
           case visit.level when 1 then owed.level_1 when 2 then owed.level_2 when 3 then owed.level_3 else owed.no_level end
           * case visit.kind when 'must_reach' then owed.must_reach when 'standing' then owed.standing else owed.ordinary end
             as weight,
           arrival.at, arrival.error, arrival.left_at, arrival.person_id, arrival.journal, arrival.entry,
           owed.starts_at, owed.ends_at, owed.accept_from, owed.accept_until, owed.ordered, owed.eligibility, owed.rounds
      from (select visit.duty_id, visit.checkpoint_id, visit.position, visit.round::integer as round, visit.kind,
                   visit.level, visit.dwell_minutes
              from visit where visit.on_day between from_day and through_day) as visit
      join owed using (duty_id)
      left join scoring.arrivals(from_day, through_day, only_duties) as arrival using (duty_id, checkpoint_id, round)
  ),
  -- An ordered line's stop that was reached before one of the stops ahead of it.
  overtaken as (
    select duty_id, position, round
      from (select duty_id, position, round, at,
                   max(at) over (partition by duty_id, round order by position
                                 rows between unbounded preceding and 1 preceding) as latest_before
              from stop where ordered and at is not null) as walked
     where latest_before > at
  ),
  -- What nobody reached: excused, else due, else by those who listened.
  unreached as materialized (
    select station_id, duty_id, checkpoint_id, unit_id, on_day, position, round, starts_at, ends_at, accept_from, accept_until,
           eligibility
      from stop where at is null
  ),
  line_excuse as (
    select owed.duty_id, min(excuse_number) as number
      from owed join excuse on excuse.line_id = owed.line_id and excuse.approved_by is not null
                           and excuse.during && tstzrange(owed.starts_at, owed.ends_at)
     group by owed.duty_id
  ),
  checkpoint_excuse as (
    select unreached.duty_id, unreached.checkpoint_id, min(excuse_number) as number
      from unreached join excuse on excuse.checkpoint_id = unreached.checkpoint_id and excuse.approved_by is not null
                                and excuse.during && tstzrange(unreached.starts_at, unreached.ends_at)
     group by unreached.duty_id, unreached.checkpoint_id
  ),
  fixed_listener as (
    select distinct on (unreached.duty_id, unreached.checkpoint_id)
           unreached.duty_id, unreached.checkpoint_id, reader.reader, reader_state.complete_through
      from unreached
      join placement on placement.checkpoint_id = unreached.checkpoint_id
                    and placement.during && tstzrange(unreached.accept_from, unreached.accept_until)
      join reader using (reader_id)
      left join reader_state using (reader_id)
     where as_of >= unreached.accept_until
     order by unreached.duty_id, unreached.checkpoint_id, reader_state.complete_through nulls first, reader.reader
  ),
  carried_listener as (
    select distinct on (patrolled.unit_id, patrolled.on_day)
           patrolled.unit_id, patrolled.on_day, reader.reader, reader_state.complete_through
      from (select distinct unit_id, on_day from owed where as_of >= accept_until) as patrolled
      join reader on reader.unit_id = patrolled.unit_id and reader.kind = 'handheld'
                 and patrolled.on_day >= coalesce(reader.valid_from, '-infinity')
                 and patrolled.on_day <= coalesce(reader.valid_until, 'infinity')
      left join reader_state using (reader_id)
     order by patrolled.unit_id, patrolled.on_day, reader_state.complete_through nulls first, reader.reader
  ),
  heard as (
    select unreached.*, least(line_excuse.number, checkpoint_excuse.number) as excuse_number,
           case when fixed_listener.duty_id is not null then fixed_listener.reader else carried_listener.reader end as listener,
           case when fixed_listener.duty_id is not null then fixed_listener.complete_through
                else carried_listener.complete_through end as complete_through
      from unreached
      left join line_excuse on line_excuse.duty_id = unreached.duty_id
      left join checkpoint_excuse on checkpoint_excuse.duty_id = unreached.duty_id
                                 and checkpoint_excuse.checkpoint_id = unreached.checkpoint_id
      left join fixed_listener on fixed_listener.duty_id = unreached.duty_id
                              and fixed_listener.checkpoint_id = unreached.checkpoint_id
      left join carried_listener on carried_listener.unit_id = unreached.unit_id and carried_listener.on_day = unreached.on_day
  ),
  -- Somebody was there again, but sooner than the least gap allows.
  too_soon as (
    select duty_id, position, round + 1 as round, left_at from stop where rounds > 1 and left_at is not null
  ),
  judged as (
    select heard.duty_id, heard.position, heard.round, judgement.verdict,
           case judgement.verdict
             when 'excused' then 'excuse number=' || excuse_number
             when 'due' then 'until at=' || scoring.instant_text(accept_until)
             when 'no_data' then
               case when listener is null then 'no_listener'
                    when complete_through is null then 'never_heard reader=' || listener
                    else 'silent reader=' || listener || ' since=' || scoring.instant_text(complete_through) end
             else coalesce('too_soon at=' || scoring.instant_text(too_soon.left_at), near_miss.reason, 'nobody_came')
           end as reason
      from heard
     cross join lateral (
       select case when excuse_number is not null then 'excused'
                   when as_of < accept_until then 'due'
                   when listener is null or complete_through is null or complete_through < accept_until then 'no_data'
                   else 'missed' end as verdict) as judgement
      left join too_soon using (duty_id, position, round)
      left join lateral (
        select near_miss.reason
          from scoring.near_miss(station_id => heard.station_id, duty_id => heard.duty_id, unit_id => heard.unit_id,
                                 checkpoint_id => heard.checkpoint_id, accept_from => heard.accept_from,
                                 accept_until => heard.accept_until, eligibility => heard.eligibility) as near_miss
         where judgement.verdict = 'missed') as near_miss on true
  )
  select stop.station_id, stop.duty_id, stop.line_id, stop.shift_id, stop.checkpoint_id, stop.unit_id, stop.on_day,
         stop.position, stop.round, stop.kind, stop.level, stop.weight,
         coalesce(judged.verdict, case when stop.at - stop.error <= stop.ends_at then 'on_time' else 'late' end),
         coalesce(judged.reason,
                  case when stop.at - stop.error <= stop.ends_at then 'in_window'
                       else 'late minutes=' || ceil(date_part('epoch', stop.at - stop.ends_at) / 60)::integer end),
         stop.at, stop.error, stop.left_at, stop.person_id,
         overtaken.duty_id is not null,
         stop.at is not null and stop.dwell_minutes is not null
           and (stop.left_at is null or stop.left_at < stop.at + stop.dwell_minutes * interval '1 minute'),
         stop.ordered, stop.dwell_minutes is not null, stop.journal, stop.entry,
         stop.accept_until <= as_of and (stop.at is not null or judged.verdict = 'missed')
    from stop
    left join overtaken using (duty_id, position, round)
    left join judged using (duty_id, position, round);
end $$;
comment on function scoring.visits_of is
'Visits as scoring.visits gives them, of the duties with these identities (none = all) on dates from_day through through_day, both inclusive.';
