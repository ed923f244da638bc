-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_rule_set(rule patrol.rule_set) returns void
language plpgsql immutable as $$
begin
  if rule.completion + rule.punctuality + rule.attendance + rule.order_kept + rule.dwell + rule.staffing = 0
     or greatest(rule.level_1, rule.level_2, rule.level_3, rule.no_level) = 0
     or greatest(rule.must_reach, rule.standing, rule.ordinary) = 0 then
    raise exception using errcode = 'PT400', message = 'with these rules nothing weighs anything',
      hint = 'Leave at least one term, one level and one kind a weight above 0.', detail = 'rule_weights';
  end if;
  if rule.excellent_from < rule.good_from or rule.good_from < rule.fair_from then
    raise exception using errcode = 'PT400',
      message = format('grades descend: excellent from %s, good from %s, fair from %s do not', rule.excellent_from, rule.good_from,
                       rule.fair_from),
      hint = 'Let each begin at or below the one before.',
      detail = format('rule_grades excellent=%s good=%s fair=%s', rule.excellent_from, rule.good_from, rule.fair_from);
  end if;
end $$;
comment on function desk.check_rule_set is
'Refuses a rule set whose numbers do not go together: PT400 rule_weights (no term, level or kind weighs anything), rule_grades (they do not descend).';
