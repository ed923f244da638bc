-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.try_rules(first_day date, rules jsonb) returns void
language plpgsql set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  wanted rule_set;
begin
  select rule_set.* into wanted from rule_set
   where rule_set.valid_from <= try_rules.first_day
   order by rule_set.valid_from desc, rule_set.revision desc limit 1;
  wanted := jsonb_populate_record(wanted, try_rules.rules);
  wanted.revision := 1 + coalesce((select max(revision) from rule_set where rule_set.valid_from = try_rules.first_day), 0);
  wanted.valid_from := try_rules.first_day;
  perform desk.check_rule_set(rule => wanted);
  insert into rule_set select wanted.*;
end $$;
comment on function desk.try_rules is
'Lets other rules be valid from first_day, for a caller that undoes it (desk.simulate_rules). Errors: PT400 rule_weights, rule_grades.';
