-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_rules(valid_from date, rules jsonb) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  issued record;
begin
  if check_rules.valid_from is null or not isfinite(check_rules.valid_from)
     or check_rules.valid_from < (select min(rule_set.valid_from) from rule_set) then
    raise exception using errcode = 'PT400', message = format('no rule set can be valid from %s', check_rules.valid_from),
      hint = 'Give a date of this century.', detail = format('rule_date from=%s', check_rules.valid_from);
  end if;
  perform desk.check_rule_values(rules => check_rules.rules);
  select own.unit, to_char(sheet.month, 'YYYY-MM') as month into issued
    from sheet join unit as own using (unit_id)
   where sheet.month >= check_rules.valid_from
     and sheet.month < coalesce((select min(rule_set.valid_from) from rule_set
                                  where rule_set.valid_from > check_rules.valid_from), 'infinity')
   order by sheet.month, own.unit limit 1;
  if found then
    raise exception using errcode = 'PT400',
      message = format('rules valid from %s would change %s, and its sheet of %s is issued already', check_rules.valid_from,
                       issued.month, issued.unit),
      hint = 'Let them be valid from a later month.',
      detail = format('rule_issued from=%s unit=%s month=%s', check_rules.valid_from, issued.unit, issued.month);
  end if;
end $$;
comment on function desk.check_rules is
'Refuses rules that cannot be set as desk.set_rules is asked to: PT400 rule_date, rule_empty, rule_unknown, rule_value, rule_issued.';
