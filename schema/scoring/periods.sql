-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.periods(from_day date, through_day date, period text)
returns table (number integer, label text, first_day date, last_day date, presented_on date, partial boolean)
language plpgsql immutable rows 60 as $$
#variable_conflict use_column
declare
  step constant interval := case periods.period when 'day' then '1 day' when 'week' then '7 days' when 'month' then '1 month'
                                                when 'quarter' then '3 months' when 'year' then '1 year' end;
  opening timestamp; -- of the period that holds from_day
begin
  if step is null then
    raise exception using errcode = 'PT400', message = format('there is no period "%s"', left(periods.period, 80)),
      hint = 'Ask for day, week, month, quarter or year.', detail = format('unknown_period period=%s', left(periods.period, 80));
  end if;
  -- A week begins on Friday, the fourth day after Monday.
  opening := case periods.period
    when 'week' then date_trunc('week', periods.from_day::timestamp - interval '4 days') + interval '4 days'
    else date_trunc(periods.period, periods.from_day::timestamp) end;
  return query
  select row_number() over (order by whole.first_day)::integer,
         case periods.period when 'month' then to_char(whole.first_day, 'YYYY-MM') when 'quarter' then to_char(whole.first_day, 'YYYY-"Q"Q')
                             when 'year' then to_char(whole.first_day, 'YYYY') else to_char(whole.first_day, 'YYYY-MM-DD') end,
         greatest(whole.first_day, periods.from_day), least(whole.last_day, periods.through_day),
         case periods.period when 'week' then whole.last_day + 1 end,
         whole.first_day < periods.from_day or whole.last_day > periods.through_day
    from generate_series(opening, periods.through_day::timestamp, step) as start
   cross join lateral (select start::date as first_day, (start + step)::date - 1 as last_day) as whole
   where periods.from_day <= periods.through_day;
end $$;
comment on function scoring.periods is
'The periods that have a day from from_day through through_day, inclusive, in order, numbered from 1: day, week, month, quarter or year.
A week is what a Friday''s meeting looks back on: the seven days from the Friday before through Thursday; presented_on is that Friday (none for other periods).
label: its name, which sorts as text: 2026-03-05 for a day, the first day for a week, 2026-03, 2026-Q1, 2026; the name of the whole period also where only a part is asked for.
first_day, last_day: its days within those asked for; partial: whether it has others. No row when through_day is before from_day.
Errors: PT400 unknown_period.';
