-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.scores(month date, of_what text, unit text, as_of timestamptz)
returns setof scoring.subject_score
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan -- a unit's month is asked for as well: planning would cost as much
set work_mem = '64MB'
set enable_seqscan = off     -- what is looked up by its index stands behind a lateral join; all else is at hand, and hashed
set enable_hashjoin = on
set jit = off
set enable_nestloop = off
set enable_mergejoin = off
set enable_memoize = off
set enable_sort = off
as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', scores.month);
  last_day constant date := first_day + interval '1 month' - interval '1 day';
  within bigint[]; -- the subjects asked for; none = all
  only_duties bigint[];
  live bigint[];
begin
  if of_what not in ('people', 'lines', 'units') then
    perform scoring.subjects(month => first_day, of_what => scores.of_what, unit => scores.unit); -- refuses it
  elsif of_what = 'units' then
    within := case when scores.unit is not null then array(select plan.units_below(unit => scores.unit)) end;
  elsif scores.unit is not null then
    select coalesce(array_agg(distinct subject.subject_id), '{}'), coalesce(array_agg(distinct subject.duty_id), '{}')
      into within, only_duties
      from scoring.subjects(month => first_day, of_what => scores.of_what, unit => scores.unit) as subject;
  end if;
  live := array(select unnest(duties)
                  from scoring.unsettled(from_day => first_day, through_day => last_day, only_duties => only_duties, within => null));

  return query
  with owed as materialized (
    select station_id, duty_id, line_id, unit_id, above, starts_at from duty where on_day between first_day and last_day and only_duties is null
    union all
    select duty.*
      from unnest(only_duties) as given (duty_id)
     cross join lateral (
       select station_id, duty_id, line_id, unit_id, above, starts_at from duty where duty.duty_id = given.duty_id offset 0) as duty
  ),
  kept as materialized (
    select * from settlement where settled and on_day between first_day and last_day and only_duties is null
    union all
    select settlement.*
      from owed
     cross join lateral (
       select * from settlement
        where settlement.station_id = owed.station_id and settlement.duty_id = owed.duty_id and settled offset 0) as settlement
     where only_duties is not null
  ),
  manned as (
    select duty_id, crew, attending, staffed from kept
    union all
    select duty_id, crew, attending, staffed from scoring.manned(duties => live) where live <> '{}'
  ),
  judged as (
    select duty_id, count(*) filter (where counted) as counted, count(*) filter (where counted and verdict = 'late') as late,
           count(*) filter (where counted and verdict = 'missed') as missed, count(*) filter (where verdict = 'excused') as excused,
           count(*) filter (where verdict = 'no_data') as no_data, count(*) filter (where verdict = 'due') as due,
           coalesce(sum(weight) filter (where counted), 0) as owed,
           coalesce(sum(weight) filter (where counted and verdict <> 'missed'), 0) as done,
           coalesce(sum(weight) filter (where counted and verdict = 'late'), 0) as late_weight,
           coalesce(sum(weight) filter (where counted and verdict <> 'missed' and requires_order), 0) as to_order,
           coalesce(sum(weight) filter (where counted and out_of_order), 0) as out_of_order,
           coalesce(sum(weight) filter (where counted and verdict <> 'missed' and requires_dwell), 0) as to_dwell,
           coalesce(sum(weight) filter (where counted and short_dwell), 0) as short_dwell
      from scoring.judged(from_day => first_day, through_day => last_day, only_duties => only_duties, unit => null, as_of => as_of,
                          live_duties => live)
     group by duty_id
  ),
  -- What was reached of settled duties counts once they no longer accept; all else was judged.
  worked as materialized (
    select duty_id, owed.unit_id, owed.starts_at,
           case of_what when 'people' then manned.crew when 'lines' then array[owed.line_id] else owed.above end as subjects,
           cardinality(manned.crew) as members, manned.attending, manned.staffed,
           (coalesce(judged.counted, 0) + coalesce(over.reached, 0))::integer as counted,
           (coalesce(judged.late, 0) + coalesce(over.late, 0))::integer as late,
           coalesce(judged.missed, 0)::integer as missed, coalesce(judged.excused, 0)::integer as excused, coalesce(judged.no_data, 0)::integer as no_data,
           coalesce(judged.due, 0)::integer as due,
           coalesce(judged.owed, 0) + coalesce(over.reached_weight, 0) as owed,
           coalesce(judged.done, 0) + coalesce(over.reached_weight, 0) as done,
           coalesce(judged.done - judged.late_weight, 0) + coalesce(over.reached_weight - over.late_weight, 0) as punctual,
           coalesce(judged.to_order, 0) + coalesce(over.order_weight, 0) as to_order,
           coalesce(judged.to_order - judged.out_of_order, 0) + coalesce(over.order_weight - over.out_of_order_weight, 0) as in_order,
           coalesce(judged.to_dwell, 0) + coalesce(over.dwell_weight, 0) as to_dwell,
           coalesce(judged.to_dwell - judged.short_dwell, 0) + coalesce(over.dwell_weight - over.short_dwell_weight, 0) as dwelt
      from owed
      join manned using (duty_id)
      left join judged using (duty_id)
      left join (select * from kept where accept_until <= as_of) as over using (duty_id)
  ),
  -- Most duties are of a few crews, of one line, or of one unit: they are summed up before anybody is named.
  team as (
    select subjects, unit_id, min(starts_at) as first_at, min(duty_id) as first_duty, count(*) as duties,
           count(*) filter (where counted > 0) as counted_duties, count(*) filter (where counted > 0 and attending > 0) as attended,
           sum(members) filter (where counted > 0) as members, sum(attending) filter (where counted > 0) as attending,
           count(*) filter (where counted > 0 and staffed is not null) as to_staff, count(*) filter (where counted > 0 and staffed) as staffed,
           sum(counted) as counted, sum(late) as late, sum(missed) as missed, sum(excused) as excused, sum(no_data) as no_data,
           sum(due) as due, sum(owed) as owed, sum(done) as done, sum(punctual) as punctual, sum(to_order) as to_order,
           sum(in_order) as in_order, sum(to_dwell) as to_dwell, sum(dwelt) as dwelt
      from worked group by subjects, unit_id
  ),
  came as (
    select present.person_id as subject_id, count(*) as attended
      from (select duty_id, person_id from attendance
             where on_day between first_day and last_day and on_crew and of_what = 'people' and only_duties is null
            union all
            select kept.duty_id, came.person_id
              from kept
             cross join lateral (
               select person_id from attendance
                where attendance.station_id = kept.station_id and attendance.duty_id = kept.duty_id and on_crew offset 0) as came
             where of_what = 'people' and only_duties is not null
            union all
            select duty_id, person_id from scoring.attending(duties => live) where live <> '{}' and of_what = 'people' and on_crew) as present
      join (select duty_id from worked where counted > 0) as counted using (duty_id)
     group by present.person_id
  ),
  summed as (
    select subject_id, min(first_at) as first_at,
           (array_agg(case of_what when 'lines' then unit_id else subjects[place + 1] end order by first_at, first_duty))[1] as home_id,
           sum(duties) as duties, sum(counted_duties) as counted_duties, sum(team.attended) as attended, sum(members) as members,
           sum(attending) as attending, sum(to_staff) as to_staff, sum(staffed) as staffed, sum(counted) as counted, sum(late) as late,
           sum(missed) as missed, sum(excused) as excused, sum(no_data) as no_data, sum(due) as due, sum(owed) as owed, sum(done) as done,
           sum(punctual) as punctual, sum(to_order) as to_order, sum(in_order) as in_order, sum(to_dwell) as to_dwell, sum(dwelt) as dwelt
      from team cross join unnest(subjects) with ordinality as subject (subject_id, place)
     where of_what = 'units' or within is null or subject_id = any (within)
     group by subject_id
  ),
  total as (
    select subject_id, case when of_what = 'people' then home.unit_id else summed.home_id end as home_id, home.kind as person_kind,
           within is null or subject_id = any (within) as shown, duties::integer as duties,
           case when of_what = 'people' then coalesce(came.attended, 0) else summed.attended end::integer as attended,
           counted::integer as counted, (counted - late - missed)::integer as on_time, late::integer as late, missed::integer as missed,
           excused::integer as excused, no_data::integer as no_data, due::integer as due,
           array[done, punctual, case when of_what = 'people' then coalesce(came.attended, 0) else attending end, in_order, dwelt, staffed]
             as parts,
           array[owed, done, case when of_what = 'people' then counted_duties else members end, to_order, to_dwell, to_staff] as wholes
      from summed
      left join came using (subject_id)
      left join lateral (
        select * from scoring.home_of(person_id => summed.subject_id, instant => summed.first_at) where of_what = 'people') as home on true
  ),
  bonus as (
    select case of_what when 'people' then person_id when 'lines' then line_id else unit_id end as subject_id,
           sum(points) as points
      from adjustment
     where adjustment.month = first_day and approved_by is not null
     group by 1
  ),
  scored as materialized ( -- the score is exact arithmetic: worked out once, not wherever it is named
    select total.*, coalesce(bonus.points, 0) as points, rule.excellent_from, rule.good_from, rule.fair_from, rule.ranked_from,
           case when total.counted > 0 then scoring.score(
             weights => array[rule.completion, rule.punctuality, rule.attendance, rule.order_kept, rule.dwell, rule.staffing],
             parts => total.parts, wholes => total.wholes) end as score
      from total
      cross join scoring.rules(first_day, last_day) as rule
      left join bonus using (subject_id)
  ),
  named as (
    select scored.*, case when scored.score is not null then least(100, greatest(0, scored.score + scored.points)) end as final,
           coalesce(person.badge, line.line, own.unit)::text as subject, coalesce(person.name, line.name, own.name) as name,
           home.unit as unit,
           -- Those it is ranked among.
           case of_what when 'units' then own.kind
                        else concat_ws(' ', scored.home_id, coalesce(scored.person_kind, person.kind)) end as class
      from scored
      left join person on of_what = 'people' and person.person_id = scored.subject_id
      left join line on of_what = 'lines' and line.line_id = scored.subject_id
      left join unit as own on of_what = 'units' and own.unit_id = scored.subject_id
      left join unit as home on home.unit_id = scored.home_id
  ),
  ranked as (
    select *,
           case when final is not null and counted >= ranked_from
                then rank() over (partition by class, final is not null and counted >= ranked_from order by final desc) end as rank
      from named
  )
  select subject, name, unit::text, duties, attended, counted, on_time, late, missed, excused, no_data, due,
         parts[1] / nullif(wholes[1], 0), parts[2] / nullif(wholes[2], 0), parts[3] / nullif(wholes[3], 0),
         parts[4] / nullif(wholes[4], 0), parts[5] / nullif(wholes[5], 0), parts[6] / nullif(wholes[6], 0),
         score::numeric(5, 2), points, final::numeric(5, 2),
         case when final >= excellent_from then '优' when final >= good_from then '良'
              when final >= fair_from then '中' when final is not null then '差' end,
         rank::integer
    from ranked
   where shown
   order by subject;
end $$;
comment on function scoring.scores is
'The scores of a month (any day of it) by design §8, judged by the instant as_of, by the rule set valid on the month''s first day: of_what people, lines or units, that have a duty in the month, ordered by subject.
unit: only subjects of this unit and those below it; none = all. A person is scored by all duties on whose crew they stand, of whatever unit. A unit''s score covers the lines of the unit and of those below it.
Rank: people among those of their unit and kind, lines within their unit, units among those of their kind; ties share.
Errors: PT400 unknown_unit, unknown_subjects.';
