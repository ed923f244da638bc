-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.scores(month date, of_what text, unit text, as_of timestamptz)
returns setof scoring.subject_score
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan -- a unit's month is asked for as well: planning would cost as much
set work_mem = '64MB'
set enable_seqscan = off     -- what is looked up by its index stands behind a lateral join; all else is at hand, and hashed
set enable_hashjoin = on
set enable_nestloop = off
set enable_mergejoin = off
set enable_memoize = off
set enable_sort = off
as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', scores.month);
  last_day constant date := first_day + interval '1 month' - interval '1 day';
  asked record; -- the subjects, when they are a unit's
  only_duties bigint[];
  live bigint[];
begin
  if scores.unit is not null and of_what <> 'units' then
    select array_agg(subject.duty_id) as duties, array_agg(subject.subject_id) as subjects, array_agg(subject.home_id) as homes,
           array_agg(subject.shown) as shown, array_agg(subject.person_kind) as kinds
      into asked
      from scoring.subjects(month => first_day, of_what => scores.of_what, unit => scores.unit) as subject;
    only_duties := array(select distinct unnest(asked.duties));
  else
    select null::bigint[] as duties, null::bigint[] as subjects, null::bigint[] as homes, null::boolean[] as shown, null::text[] as kinds
      into asked;
  end if;
  live := array(select unnest(duties)
                  from scoring.unsettled(from_day => first_day, through_day => last_day, only_duties => only_duties, within => null));

  return query
  with kept as materialized (
    select * from settlement where settled and on_day between first_day and last_day and only_duties is null
    union all
    select settlement.*
      from unnest(only_duties) as given (duty_id)
     cross join lateral (select station_id from duty where duty.duty_id = given.duty_id offset 0) as duty
     cross join lateral (
       select * from settlement
        where settlement.station_id = duty.station_id and settlement.duty_id = given.duty_id and settled offset 0) as settlement
  ),
  manned as (
    select duty_id, members, attending, staffed from kept
    union all
    select duty_id, members, attending, staffed from scoring.manned(duties => live)
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
      from scoring.judged(from_day => first_day, through_day => last_day, only_duties => only_duties, unit => null, as_of => as_of)
     group by duty_id
  ),
  -- What was reached of settled duties counts once they no longer accept; all else was judged.
  worked as materialized (
    select duty_id, manned.members, manned.attending, manned.staffed,
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
      from manned
      left join judged using (duty_id)
      left join (select * from kept where accept_until <= as_of) as over using (duty_id)
  ),
  present as (
    select duty_id, person_id from attendance
     where on_day between first_day and last_day and of_what = 'people' and only_duties is null
    union all
    select kept.duty_id, came.person_id
      from kept
     cross join lateral (
       select person_id from attendance
        where attendance.station_id = kept.station_id and attendance.duty_id = kept.duty_id offset 0) as came
     where of_what = 'people' and only_duties is not null
    union all
    select duty_id, person_id from scoring.attending(duties => live) where of_what = 'people'
  ),
  subject as (
    select subject.*, present.duty_id is not null as came
      from (select duty_id, subject_id, home_id, shown, person_kind
              from scoring.subjects(month => first_day, of_what => scores.of_what, unit => scores.unit) where only_duties is null
            union all
            select * from unnest(asked.duties, asked.subjects, asked.homes, asked.shown, asked.kinds) where only_duties is not null)
             as subject
      left join present on present.duty_id = subject.duty_id and present.person_id = subject.subject_id
    offset 0 -- what is narrow is joined first
  ),
  total as (
    select subject.subject_id, min(subject.home_id) as home_id, min(subject.person_kind) as person_kind, bool_or(subject.shown) as shown,
           count(*)::integer as duties,
           count(*) filter (where counted > 0 and case of_what when 'people' then came else attending > 0 end)::integer
             as attended,
           sum(counted)::integer as counted, sum(counted - late - missed)::integer as on_time, sum(late)::integer as late,
           sum(missed)::integer as missed, sum(excused)::integer as excused, sum(no_data)::integer as no_data, sum(due)::integer as due,
           array[sum(done), sum(punctual),
                 case of_what when 'people' then count(*) filter (where counted > 0 and came)
                              else sum(attending) filter (where counted > 0) end,
                 sum(in_order), sum(dwelt), count(*) filter (where counted > 0 and staffed)] as parts,
           array[sum(owed), sum(done),
                 case of_what when 'people' then count(*) filter (where counted > 0)
                              else sum(members) filter (where counted > 0) end,
                 sum(to_order), sum(to_dwell), count(*) filter (where counted > 0 and staffed is not null)] as wholes
      from subject join worked using (duty_id)
     group by subject.subject_id
  ),
  bonus as (
    select case of_what when 'people' then person_id when 'lines' then line_id else unit_id end as subject_id,
           sum(points) as points
      from adjustment
     where adjustment.month = first_day and approved_by is not null
     group by 1
  ),
  scored as (
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
