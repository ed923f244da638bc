-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.kinds_then(month date, of_what text)
returns table (subject_id bigint, kind text)
language sql stable rows 1000 set search_path = patrol, pg_temp as $$
  (select distinct on (subject_id) subject_id, person_kind
     from scoring.subjects(kinds_then.month, 'people', null)
    where of_what = 'people' and person_kind is not null
    order by subject_id, person_kind)
  union all
  (select distinct on (line_id) line_id, mode
     from duty
    where of_what = 'lines' and on_day >= date_trunc('month', kinds_then.month)::date
      and on_day < (date_trunc('month', kinds_then.month) + interval '1 month')::date
    order by line_id, starts_at)
$$;
comment on function desk.kinds_then is
'What kind the people were, or which mode the lines had (of_what: people or lines; none of units), at their first duty of a month.';
