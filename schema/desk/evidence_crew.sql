-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.evidence_crew(line text, shift text, day date)
returns table (badge text, name text, kind text, clock_ins bigint, first_at timestamptz, last_at timestamptz)
language sql stable security definer rows 5 set search_path = patrol, pg_temp as $$
  select person.badge, person.name, coalesce(then_was.kind, person.kind), coalesce(came.clock_ins, 0), came.first_at, came.last_at
    from desk.duty_of(line => evidence_crew.line, shift => evidence_crew.shift, day => evidence_crew.day) as duty
    join duty_member as member using (station_id, duty_id)
    join person using (person_id)
    left join lateral (
      select membership.kind from membership
       where membership.person_id = member.person_id and membership.during @> duty.starts_at) as then_was on true
    left join scoring.attendance(from_day => null, through_day => null, only_duties => array[duty.duty_id]) as came
      on came.person_id = member.person_id
   order by person.badge
$$;
comment on function desk.evidence_crew is
'The crew of a duty as it was written, by badge: what they were then (kind), how often they clocked in at its stops while it accepted, and when first and last.';
grant execute on function desk.evidence_crew to patrol_viewer, patrol_editor, patrol_auditor;
