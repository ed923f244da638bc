-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.set_rules(valid_from date, rules jsonb, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  person_id constant bigint := desk.person_of(badge => set_rules.by_badge);
  wanted rule_set;
begin
  perform pg_advisory_xact_lock(hashtext('patrol rules'));
  perform desk.check_rules(valid_from => set_rules.valid_from, rules => set_rules.rules);
  select rule_set.* into wanted from rule_set
   where rule_set.valid_from <= set_rules.valid_from
   order by rule_set.valid_from desc, rule_set.revision desc limit 1;
  wanted := jsonb_populate_record(wanted, set_rules.rules);
  wanted.revision := 1 + coalesce((select max(revision) from rule_set where rule_set.valid_from = set_rules.valid_from), 0);
  wanted.valid_from := set_rules.valid_from;
  wanted.set_by := person_id;
  wanted.set_at := now();
  perform desk.check_rule_set(rule => wanted);
  insert into rule_set select wanted.*;
  perform pg_notify('patrol', 'rules');
end $$;
comment on function desk.set_rules is
'Sets the rules by which months are scored that begin from valid_from on, up to the next rule set. rules: JSON object of the numbers to change, by their names in desk.rule_sets; those not named stay as the rule set before has them. Who set it, and what was set before, is kept. Errors: PT400 unknown_person, rule_date, rule_empty, rule_unknown, rule_value, rule_weights, rule_grades, rule_issued (a sheet of a month it would change is issued).';
grant execute on function desk.set_rules to patrol_auditor;
