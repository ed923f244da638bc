-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.is_rule_value(rule text, value jsonb) returns boolean
language plpgsql immutable as $$
declare
  number numeric;
begin
  if jsonb_typeof(value) <> 'number' then
    return false;
  end if;
  number := value::numeric;
  return case when rule = 'ranked_from' then number between 0 and 100000 and number = trunc(number)
              when rule like '%\_from' then number between 0 and 100 and number = round(number, 2)
              else number between 0 and 1000 and number = round(number, 4) end;
end $$;
comment on function desk.is_rule_value is
'Whether a rule may have a value: weights 0 to 1000 with at most 4 decimals (scores are computed exactly), bounds of grades 0 to 100 with at most 2, ranked_from a whole number up to 100000.';
