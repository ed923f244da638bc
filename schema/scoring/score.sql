-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.score(weights numeric[], parts numeric[], wholes numeric[]) returns numeric
language plpgsql immutable as $$
declare
  -- part / whole is the sum of the terms so far, never divided: nothing is rounded before the end.
  part numeric := 0;
  whole numeric := 1;
  weight numeric := 0;
begin
  for term in 1 .. cardinality(weights) loop
    continue when wholes[term] is null or wholes[term] = 0;
    part := part * wholes[term] + weights[term] * parts[term] * whole;
    whole := whole * wholes[term];
    weight := weight + weights[term];
  end loop;
  if weight = 0 then
    return null;
  end if;
  whole := whole * weight;
  return (div(20000 * part + whole, 2 * whole) / 100)::numeric(20, 2);
end $$;
comment on function scoring.score is
'100 × Σ(weight × part / whole) / Σ(weight) over the terms whose whole is not zero, computed exactly and rounded half up to 2 decimals, once. None when every whole is zero or the weights left are. Parts and wholes may not be negative.';
