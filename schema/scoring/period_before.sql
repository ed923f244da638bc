-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.period_before(period text, first_day date, last_day date, compare text)
returns table (first_day_before date, last_day_before date)
language plpgsql immutable rows 1 as $$
declare
  step constant interval := case
    when compare = 'previous' then case period_before.period when 'day' then '1 day' when 'week' then '7 days' when 'month' then '1 month'
                                                             when 'quarter' then '3 months' when 'year' then '1 year' end
    when compare = 'year' then case period_before.period when 'week' then '364 days' else '1 year' end end;
  -- A month that is whole is compared with a whole one, of 28 to 31 days; the first so many days with the first so many.
  is_whole constant boolean := period_before.period in ('month', 'quarter', 'year')
    and extract(day from period_before.last_day + 1) = 1;
begin
  if compare is null then
    return;
  elsif step is null then
    raise exception using errcode = 'PT400',
      message = format('a period is compared with the previous one or with that of the year before, not with "%s"', left(compare, 80)),
      hint = 'Ask for previous or year.', detail = format('unknown_comparison with=%s', left(compare, 80));
  end if;
  return query
  select (period_before.first_day - step)::date,
         case when is_whole then (period_before.last_day + 1 - step)::date - 1 else (period_before.last_day - step)::date end;
end $$;
comment on function scoring.period_before is
'The days that the days first_day through last_day of a period (day, week, month, quarter, year) are compared with: compare previous: those of the period before it; year 同期: those of the same period a year before, for a week the one 52 weeks before, which has the same weekdays. Part of a period is compared with the same part; the end of a month with the end of that month, 29 February with 28 February. No row when compare is none. Errors: PT400 unknown_comparison.';
