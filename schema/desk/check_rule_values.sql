-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.check_rule_values(rules jsonb) returns void
language plpgsql stable set search_path = patrol, pg_temp as $$
declare
  known constant jsonb := (select to_jsonb(rule_set) - '{valid_from,revision,set_by,set_at}'::text[] from rule_set limit 1);
  given record;
begin
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
end $$;
comment on function desk.check_rule_values is
'Refuses rules that are none, or have a value they cannot have: PT400 rule_empty, rule_unknown, rule_value.';
