-- SPDX-License-Identifier: GPL-3.0-or-later
create function plan.apply_people(instant timestamptz) returns plan.changes
language plpgsql
set enable_nestloop = off -- nothing is known of the staged rows, and of a new district's: thousands by thousands else
as $$
declare
  moved bigint := (
    select count(*) from plan.wanted_person() w
      join patrol.person p on p.badge = w.badge
     where p.in_feed and (p.name, p.kind, p.valid_from, p.valid_until) is not distinct from (w.name, w.kind, w.valid_from, w.valid_until)
       and not exists (select from patrol.membership m join plan.wanted_membership() n using (person_id, unit_id)
                        where m.person_id = p.person_id and upper_inf(m.during)));
  result plan.changes := plan.merge('person', '{badge}');
begin
  delete from patrol.membership m
   where upper_inf(m.during) and lower(m.during) >= instant
     and not exists (select from plan.wanted_membership() w where (w.person_id, w.unit_id, w.kind) = (m.person_id, m.unit_id, m.kind));
  update patrol.membership m set during = tstzrange(lower(m.during), instant)
   where upper_inf(m.during)
     and not exists (select from plan.wanted_membership() w where (w.person_id, w.unit_id, w.kind) = (m.person_id, m.unit_id, m.kind));
  insert into patrol.membership (person_id, unit_id, kind, during)
  select w.person_id, w.unit_id, w.kind, tstzrange((select instant from patrol.membership m where m.person_id = w.person_id limit 1), null)
    from plan.wanted_membership() w
   where not exists (select from patrol.membership m where m.person_id = w.person_id and upper_inf(m.during));
  result.changed := result.changed + moved;
  return result;
end $$;
comment on function plan.apply_people is
  'Brings people.csv into patrol.person and patrol.membership: a first membership has always been; one in another unit, or as another kind of person, begins, and the one before ends, at the instant of the import. from and until of a person say which duties to come they stand on, and never change what a membership was.';
