-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.scores(month date, of_what text, unit text, as_of timestamptz)
returns setof scoring.subject_score
language plpgsql stable rows 1000
set search_path = patrol, pg_temp
set plan_cache_mode = force_custom_plan
set work_mem = '64MB'       -- a month of a district stays in memory
set enable_nestloop = off
set enable_memoize = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', scores.month);
  last_day constant date := first_day + interval '1 month' - interval '1 day';
  only_duties bigint[];
begin
  if scores.unit is not null and of_what <> 'units' then
    only_duties := array(select distinct duty_id from scoring.subjects(first_day, of_what, scores.unit));
  end if;

  return query
  with tally as (
    select duty_id,
           count(*) filter (where counted) as counted,
           count(*) filter (where counted and verdict = 'on_time') as on_time,
           count(*) filter (where counted and verdict = 'late') as late,
           count(*) filter (where counted and verdict = 'missed') as missed,
           count(*) filter (where verdict = 'excused') as excused,
           count(*) filter (where verdict = 'no_data') as no_data,
           count(*) filter (where verdict = 'due') as due,
           coalesce(sum(weight) filter (where counted), 0) as owed,
           coalesce(sum(weight) filter (where counted and verdict <> 'missed'), 0) as done,
           coalesce(sum(weight) filter (where counted and verdict = 'on_time'), 0) as punctual,
           coalesce(sum(weight) filter (where counted and verdict <> 'missed' and requires_order), 0) as to_order,
           coalesce(sum(weight) filter (where counted and out_of_order), 0) as out_of_order,
           coalesce(sum(weight) filter (where counted and verdict <> 'missed' and requires_dwell), 0) as to_dwell,
           coalesce(sum(weight) filter (where counted and short_dwell), 0) as short_dwell
      from (select duty_id, verdict, weight, counted, out_of_order, short_dwell, requires_order, requires_dwell
              from scoring.visits(first_day, last_day, null, scores.as_of) where only_duties is null
            union all
            select duty_id, verdict, weight, counted, out_of_order, short_dwell, requires_order, requires_dwell
              from scoring.visits_of(first_day, last_day, only_duties, scores.as_of) where only_duties is not null) as judged
     group by duty_id
  ),
  present as materialized (
    select * from scoring.attendance(first_day, last_day, only_duties)
  ),
  crew as (
    select duty.duty_id, count(*) as members, count(present.person_id) as attending
      from duty
     cross join lateral (
       select person_id from duty_member
        where duty_member.station_id = duty.station_id and duty_member.duty_id = duty.duty_id offset 0) as member
      left join present on present.duty_id = duty.duty_id and present.person_id = member.person_id
     where duty.on_day between first_day and last_day
     group by duty.duty_id
  ),
  of_kind as (
    select present.duty_id, coalesce(membership.kind, person.kind) as kind, count(*) as attending
      from present
      join duty using (duty_id)
      join person using (person_id)
      left join membership on membership.person_id = present.person_id and membership.during @> duty.starts_at
     where duty.on_day between first_day and last_day
     group by present.duty_id, coalesce(membership.kind, person.kind)
  ),
  staffed as (
    select duty.duty_id, bool_and(coalesce(of_kind.attending, 0) >= wanted.count) as full
      from duty
     cross join lateral (
       select person_kind, count from duty_staffing
        where duty_staffing.station_id = duty.station_id and duty_staffing.duty_id = duty.duty_id offset 0) as wanted
      left join of_kind on of_kind.duty_id = duty.duty_id and of_kind.kind = wanted.person_kind
     where duty.on_day between first_day and last_day
     group by duty.duty_id
  ),
  total as (
    select subject.subject_id, min(subject.home_id) as home_id, min(subject.person_kind) as person_kind, bool_or(subject.shown) as shown,
           count(*)::integer as duties,
           count(*) filter (where tally.counted > 0 and case of_what when 'people' then present.duty_id is not null
                                                                     else crew.attending > 0 end)::integer as attended,
           sum(tally.counted)::integer as counted, sum(tally.on_time)::integer as on_time, sum(tally.late)::integer as late,
           sum(tally.missed)::integer as missed, sum(tally.excused)::integer as excused,
           sum(tally.no_data)::integer as no_data, sum(tally.due)::integer as due,
           array[sum(tally.done), sum(tally.punctual),
                 case of_what when 'people' then count(*) filter (where tally.counted > 0 and present.duty_id is not null)
                              else sum(crew.attending) filter (where tally.counted > 0) end,
                 sum(tally.to_order - tally.out_of_order), sum(tally.to_dwell - tally.short_dwell),
                 count(*) filter (where tally.counted > 0 and staffed.full)] as parts,
           array[sum(tally.owed), sum(tally.done),
                 case of_what when 'people' then count(*) filter (where tally.counted > 0)
                              else sum(crew.members) filter (where tally.counted > 0) end,
                 sum(tally.to_order), sum(tally.to_dwell),
                 count(*) filter (where tally.counted > 0 and staffed.duty_id is not null)] as wholes
      from scoring.subjects(first_day, of_what, scores.unit) as subject
      join tally using (duty_id)
      left join crew using (duty_id)
      left join staffed using (duty_id)
      left join present on present.duty_id = subject.duty_id and present.person_id = subject.subject_id
                       and of_what = 'people'
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
