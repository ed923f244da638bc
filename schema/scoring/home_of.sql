-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.home_of(person_id bigint, instant timestamptz) returns table (unit_id bigint, kind text)
language sql stable rows 1
as $$
  select membership.unit_id, membership.kind
    from patrol.membership
   where membership.person_id = home_of.person_id
   order by case when membership.during @> home_of.instant then 0 when lower(membership.during) > home_of.instant then 1 else 2 end,
            lower(membership.during) nulls first
   limit 1
$$;
comment on function scoring.home_of is
'The unit that a person belonged to at an instant, and as what kind of person; where none is known for then, the next known, else the first. No row for who never belonged to any.';
