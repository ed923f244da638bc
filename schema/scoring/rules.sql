-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.rules(from_day date, through_day date)
returns table (month date, valid_from date, completion numeric, punctuality numeric, attendance numeric, order_kept numeric,
               dwell numeric, staffing numeric, level_1 numeric, level_2 numeric, level_3 numeric, no_level numeric,
               must_reach numeric, standing numeric, ordinary numeric, excellent_from numeric, good_from numeric,
               fair_from numeric, ranked_from integer)
language sql stable rows 1
as $$
  select months.month::date, rule.valid_from, rule.completion, rule.punctuality, rule.attendance, rule.order_kept, rule.dwell,
         rule.staffing, rule.level_1, rule.level_2, rule.level_3, rule.no_level, rule.must_reach, rule.standing, rule.ordinary,
         rule.excellent_from, rule.good_from, rule.fair_from, rule.ranked_from
    from generate_series(date_trunc('month', from_day::timestamp), through_day, interval '1 month') as months (month)
   cross join lateral (
     select * from patrol.rule_set where rule_set.valid_from <= months.month
      order by rule_set.valid_from desc, rule_set.revision desc limit 1) as rule;
$$;
comment on function scoring.rules is
'The rule set of each month that has a day from from_day through through_day: the one valid on the month''s first day, as it was last set. A month before the first rule set has none.';
