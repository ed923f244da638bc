-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.activity_of(first_days date[], last_days date[], of_what text, unit text, as_of timestamptz)
returns setof scoring.subject_activity
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set jit = off                -- costs a second to compile for a tenth of one
set enable_nestloop = off    -- a join whose size was guessed too small must not go through its rows one by one
set enable_memoize = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  from_day constant date := (select min(day) from unnest(first_days) as day);
  through_day constant date := (select max(day) from unnest(last_days) as day);
  within constant bigint[] := case when activity_of.unit is not null then array(select plan.units_below(unit => activity_of.unit)) end;
begin
  if of_what is null or of_what not in ('people', 'lines', 'units') then
    raise exception using errcode = 'PT400', message = format('scores are of people, lines or units, not of "%s"', left(of_what, 80)),
      hint = 'Ask for people, lines or units.', detail = format('unknown_subjects of=%s', left(of_what, 80));
  end if;

  -- Of all units, also where one is asked for: what it did is the same, and among whom it is ranked, whoever asks.
  return query
  with period_day as (
    select period.number::integer as number, day::date as on_day
      from unnest(first_days, last_days) with ordinality as period (first_day, last_day, number)
     cross join lateral generate_series(first_day::timestamp, last_day, interval '1 day') as day
  ),
  work as materialized (
    select work.*, vehicle.plates
      from scoring.duty_work(from_day => from_day, through_day => through_day, as_of => as_of) as work
      left join scoring.vehicles(from_day, through_day) as vehicle using (duty_id)
  ),
  total as (
    select number, subject_id, min(starts_at) as first_at, (array_agg(unit_id order by starts_at))[1] as first_unit_id,
           count(*) filter (where owed) as duties, count(*) filter (where owed and people > 0) as attended,
           count(*) filter (where owed and walked) as walked,
           count(distinct line_id) filter (where owed) as lines, count(distinct line_id) filter (where owed and walked) as lines_walked,
           coalesce(sum(visits) filter (where owed), 0) as visits, coalesce(sum(done) filter (where owed), 0) as done,
           coalesce(sum(people), 0) as person_times, coalesce(sum(members), 0) as crew_times,
           coalesce(sum(case when people > 0 then coalesce(plates, (mode in ('vehicle', 'motorcycle'))::integer)
                             when of_what <> 'people' then plates end), 0) as vehicle_times,
           floor(extract(epoch from coalesce(sum(patrol) filter (where people > 0), '0')) / 60) as patrol_minutes,
           floor(extract(epoch from coalesce(sum(stay), '0')) / 60) as person_minutes,
           coalesce(sum(clock_ins), 0) as clock_ins,
           sum(visits * night) filter (where owed) as night, sum(visits) filter (where owed and mode = 'foot') as foot,
           sum(visits) filter (where owed and mode in ('vehicle', 'motorcycle')) as vehicle,
           sum(visits) filter (where owed and mode = 'post') as post,
           coalesce(sum(counted) filter (where owed), 0) as counted,
           sum(done_weight) filter (where owed) / nullif(sum(owed_weight) filter (where owed), 0) as completion
      from scoring.duty_parts(from_day => from_day, through_day => through_day, of_what => of_what) as part
      join work using (duty_id)
      join period_day using (on_day)
     group by number, subject_id
  ),
  named as (
    select total.*, coalesce(person.badge, line.line, own.unit)::text as subject, coalesce(person.name, line.name, own.name) as name,
           coalesce(belongs.kind, person.kind, line.mode, own.kind) as kind,
           case of_what when 'people' then belongs.unit_id when 'lines' then total.first_unit_id else own.parent_id end as home_id
      from total
      left join person on of_what = 'people' and person.person_id = total.subject_id
      left join line on of_what = 'lines' and line.line_id = total.subject_id
      left join unit as own on of_what = 'units' and own.unit_id = total.subject_id
      left join lateral (
        select unit_id, kind from membership
         where of_what = 'people' and membership.person_id = total.subject_id
         order by case when during @> total.first_at then 0 when lower(during) > total.first_at then 1 else 2 end,
                  lower(during) nulls first
         limit 1) as belongs on true
  ),
  ranked as (
    select named.*,
           case when named.completion is not null and named.counted >= rule.ranked_from
                then rank() over (partition by number, case when of_what <> 'units' then home_id end,
                                               case when of_what <> 'lines' then named.kind end,
                                               named.completion is not null and named.counted >= rule.ranked_from
                                  order by named.completion desc) end as rank
      from named
      join unnest(first_days) with ordinality as period (first_day, number) using (number)
      left join lateral scoring.rules(period.first_day, period.first_day) as rule on true
  )
  select ranked.number, subject, ranked.name, home.unit::text, ranked.kind, duties::integer, attended::integer, walked::integer,
         lines::integer, lines_walked::integer, visits::integer, done::integer, person_times::integer, crew_times::integer,
         vehicle_times::integer, patrol_minutes::bigint, person_minutes::bigint, clock_ins::integer,
         coalesce(night, 0) / nullif(visits, 0), coalesce(foot, 0) / nullif(visits, 0), coalesce(vehicle, 0) / nullif(visits, 0),
         coalesce(post, 0) / nullif(visits, 0), counted::integer, completion, rank::integer
    from ranked left join unit as home on home.unit_id = home_id
   where within is null or case of_what when 'units' then subject_id else home_id end = any (within)
   order by ranked.number, subject;
end $$;
comment on function scoring.activity_of is
'What people, lines or units (of_what) did in each of some periods, from first_days[n] through last_days[n], inclusive, judged by the instant as_of; number is n; in order of number, subject. Periods may overlap. A duty belongs to the period of its date, whenever it ends.
unit: only subjects of this unit and those below it; none = all. Subjects without a part in a duty of the period have no row. Errors: PT400 unknown_unit, unknown_subjects.';
