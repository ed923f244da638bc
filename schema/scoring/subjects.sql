-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.subjects(month date, of_what text, unit text)
returns table (duty_id bigint, subject_id bigint, home_id bigint, shown boolean, person_kind text)
language plpgsql stable rows 20000
set search_path = patrol, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = on
set jit = off
set enable_nestloop = off
set enable_mergejoin = off
set enable_memoize = off
set enable_sort = off
as $$
#variable_conflict use_column
declare
  first_duty bigint;
  last_duty bigint;
  first_day constant date := date_trunc('month', subjects.month);
  last_day constant date := first_day + interval '1 month' - interval '1 day';
  within constant bigint[] := case when subjects.unit is not null then array(select plan.units_below(unit => subjects.unit)) end;
begin
  case of_what
    when 'people' then
      select min(month.duty_id), max(month.duty_id) into first_duty, last_duty
        from (select duty.duty_id from duty where duty.on_day between first_day and last_day offset 0) as month;
      return query
      with standing as materialized (
        select duty.duty_id, member.person_id, duty.starts_at
          from duty
         cross join lateral (
           select person_id from duty_member
            where duty_member.station_id = duty.station_id and duty_member.duty_id = duty.duty_id offset 0) as member
         where duty.on_day between first_day and last_day and within is null
        union all
        -- Of those who ever belonged to one of the units asked for.
        select duty.duty_id, member.person_id, duty.starts_at
          from (select distinct person_id from membership where unit_id = any (within)) as person
         cross join lateral (
           select duty_id, person_id from duty_member
            where duty_member.person_id = person.person_id and duty_member.duty_id between first_duty and last_duty offset 0) as member
          join duty using (duty_id)
         where duty.on_day between first_day and last_day
      ),
      member as (select person_id, min(starts_at) as first_at from standing group by person_id),
      home as materialized (
        select member.person_id, home.unit_id, home.kind
          from member
          left join lateral scoring.home_of(person_id => member.person_id, instant => member.first_at) as home on true
      )
      select standing.duty_id, standing.person_id, home.unit_id, true, home.kind
        from standing join home using (person_id)
       where within is null or home.unit_id = any (within);
    when 'lines' then
      return query
      with owed as materialized (
        select duty_id, line_id, unit_id, starts_at from duty where on_day between first_day and last_day
      ),
      home as (select distinct on (line_id) line_id, unit_id from owed order by line_id, starts_at)
      select owed.duty_id, owed.line_id, home.unit_id, true, null::text
        from owed join home using (line_id)
       where within is null or home.unit_id = any (within);
    when 'units' then
      return query
      -- Where its unit stood in the tree when the duty was written.
      with part as materialized (
        select duty.duty_id, duty.starts_at, above.unit_id, duty.above[above.place + 1] as parent_id
          from duty cross join unnest(duty.above) with ordinality as above (unit_id, place)
         where duty.on_day between first_day and last_day
      ),
      home as (select distinct on (unit_id) unit_id, parent_id from part order by unit_id, starts_at, duty_id)
      select part.duty_id, part.unit_id, home.parent_id, within is null or part.unit_id = any (within), null::text
        from part join home using (unit_id);
    else
      raise exception using errcode = 'PT400', message = format('scores are of people, lines or units, not of "%s"', left(of_what, 80)),
        hint = 'Ask for people, lines or units.', detail = format('unknown_subjects of=%s', left(of_what, 80));
  end case;
end $$;
comment on function scoring.subjects is
'Which duties of the month (any day of it) stand for whom: of_what people: everyone on their crews; lines: their lines; units: the unit and all above it.
home_id: the unit of the person (at the start of the person''s first duty of the month; where none is known for then, the next one known) or the line (at its first duty of the month), for a unit the one above it (at its first duty of the month). person_kind: what the person was when they belonged there.
unit: only subjects of this unit and those below it; none = all. Units are compared with all others of their kind, so that of units every one comes, shown telling which were asked for.
Errors: PT400 unknown_unit, unknown_subjects.';
