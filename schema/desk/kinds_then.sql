-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.kinds_then(month date, of_what text)
returns table (subject_id bigint, kind text)
language sql stable rows 1000 set search_path = patrol, pg_temp as $$
  with person_kind as (
    select person_id, min(kind) as kind, min(kind) <> max(kind) as several
      from membership where of_what = 'people' group by person_id
  )
  select person_id, kind from person_kind where not several
  union all
  -- Who was several things was, for the month, what they were at their first duty.
  (select distinct on (subject_id) subject_id, subject.person_kind
     from scoring.subjects(kinds_then.month, 'people', null) as subject
    where (select coalesce(bool_or(several), false) from person_kind)
      and subject_id in (select person_id from person_kind where several)
    order by subject_id, subject.person_kind)
  union all
  (select distinct on (line_id) line_id, mode
     from duty
    where of_what = 'lines' and on_day >= date_trunc('month', kinds_then.month)::date
      and on_day < (date_trunc('month', kinds_then.month) + interval '1 month')::date
    order by line_id, starts_at)
$$;
comment on function desk.kinds_then is
'What kind the people were, or which mode the lines had (of_what: people or lines; none of units), at their first duty of a month.';
