-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.spans(from_day date, through_day date, period text, as_of timestamptz, compare text)
returns setof desk.span
language sql stable set search_path = patrol, pg_temp as $$
  select span.*, earlier.first_day_before, earlier.last_day_before
    from scoring.periods(
      from_day => spans.from_day, period => spans.period,
      through_day => least(spans.through_day, (spans.as_of at time zone plan.top_timezone())::date)) as span
    left join lateral scoring.period_before(period => spans.period, first_day => span.first_day, last_day => span.last_day,
                                            compare => spans.compare) as earlier on true
   order by span.number
$$;
comment on function desk.spans is
'The periods from from_day through through_day, and what they are compared with (compare: previous or year; none = nothing). Days after the date of as_of, in the zone of the top unit, are left out, so that a period that is not over is compared with the same part of another. Errors: PT400 unknown_period, unknown_comparison.';
