-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_rules(valid_from date, rules jsonb) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  known constant jsonb := (select to_jsonb(rule_set) - '{valid_from,revision,set_by,set_at}'::text[] from rule_set limit 1);
  given record;
  issued record;
begin
  if check_rules.valid_from is null or not isfinite(check_rules.valid_from)
     or check_rules.valid_from < (select min(rule_set.valid_from) from rule_set) then
    raise exception using errcode = 'PT400', message = format('no rule set can be valid from %s', check_rules.valid_from),
      hint = 'Give a date of this century.', detail = format('rule_date from=%s', check_rules.valid_from);
  end if;
  if rules is null or jsonb_typeof(rules) <> 'object' or rules = '{}' then
    raise exception using errcode = 'PT400', message = 'the rules to set are a JSON object that names at least one',
      hint = 'For example {"completion": 70, "punctuality": 5}.', detail = 'rule_empty';
  end if;
  for given in select key, value from jsonb_each(rules) order by key loop
    if not known ? given.key then
      raise exception using errcode = 'PT400', message = format('there is no rule "%s"', left(given.key, 80)),
        hint = format('Use one of %s.', (select string_agg(name, ', ' order by name) from jsonb_object_keys(known) as name)),
        detail = format('rule_unknown rule=%s', left(given.key, 80));
    end if;
    if not desk.is_rule_value(rule => given.key, value => given.value) then
      raise exception using errcode = 'PT400', message = format('%s cannot be %s', given.key, left(given.value::text, 80)),
        hint = 'Weights are 0 to 1000 with at most 4 decimals, grades 0 to 100 with at most 2, ranked_from a whole number up to 100000.',
        detail = format('rule_value rule=%s value=%s', given.key, left(given.value::text, 80));
    end if;
  end loop;
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
