-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_adjustments(unit text, month date)
returns table (number integer, content jsonb)
language sql stable set search_path = patrol, pg_temp as $$
  with subject as (
    select distinct 'people' as of_what, subject_id from scoring.subjects(sheet_adjustments.month, 'people', sheet_adjustments.unit)
    union all
    select distinct 'lines', subject_id from scoring.subjects(sheet_adjustments.month, 'lines', sheet_adjustments.unit)
    union all
    select distinct 'units', subject_id from scoring.subjects(sheet_adjustments.month, 'units', sheet_adjustments.unit) where shown
  )
  select row_number() over (order by adjustment.adjustment_id)::integer,
         jsonb_build_object(
           'number', adjustment.adjustment_id, 'subject', coalesce(person.badge, line.line, own.unit),
           'name', coalesce(person.name, line.name, own.name),
           'kind', adjustment.kind, 'points', adjustment.points, 'reason', adjustment.reason,
           'asked_by', asking.badge, 'asked_at', scoring.instant_text(adjustment.asked_at),
           'approved_by', approving.badge, 'approved_at', scoring.instant_text(adjustment.approved_at))
    from adjustment
    join subject on subject.subject_id = coalesce(adjustment.person_id, adjustment.line_id, adjustment.unit_id)
                and subject.of_what = case when adjustment.person_id is not null then 'people'
                                           when adjustment.line_id is not null then 'lines' else 'units' end
    join person as asking on asking.person_id = adjustment.asked_by
    join person as approving on approving.person_id = adjustment.approved_by
    left join person on person.person_id = adjustment.person_id
    left join line on line.line_id = adjustment.line_id
    left join unit as own on own.unit_id = adjustment.unit_id
   where adjustment.month = date_trunc('month', sheet_adjustments.month)::date
$$;
comment on function desk.sheet_adjustments is
'A sheet''s adjustments: the approved ones of the month for the people, lines and units that stand on it.';
