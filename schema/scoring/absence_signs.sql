-- SPDX-License-Identifier: GPL-3.0-or-later
create function scoring.absence_signs(from_at timestamptz, to_at timestamptz)
returns setof scoring.sign
language plpgsql stable rows 100
set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '64MB' set jit = off
as $$
#variable_conflict use_column
begin
  return query
  with excused as materialized (
    select excuse.excuse_number, member.person_id, duty.duty_id, excuse.during * tstzrange(duty.starts_at, duty.ends_at) as during
      from excuse
      join duty on duty.line_id = excuse.line_id and excuse.during && tstzrange(duty.starts_at, duty.ends_at)
      join duty_member as member on member.station_id = duty.station_id and member.duty_id = duty.duty_id
     where excuse.approved_by is not null and excuse.during && tstzrange(absence_signs.from_at, absence_signs.to_at)
  ),
  used as (
    select distinct on (excused.excuse_number, excused.person_id, excused.duty_id) excused.excuse_number, sighting.*
      from excused
      join sighting on sighting.person_id = excused.person_id and excused.during @> sighting.at
     where sighting.checkpoint_id is not null and sighting.at >= absence_signs.from_at and sighting.at < absence_signs.to_at
     order by excused.excuse_number, excused.person_id, excused.duty_id, sighting.at, sighting.journal, sighting.entry
  ),
  -- Days on which who is not (or no longer) in service has a clock-in: the first of each day.
  gone as (
    select distinct on (sighting.person_id, (sighting.at at time zone setting.timezone)::date) sighting.*
      from sighting
      join person using (person_id)
     cross join lateral scoring.home_of(person_id => sighting.person_id, instant => sighting.at) as home
      join plan.unit_setting as setting on setting.unit_id = home.unit_id
     where sighting.at >= absence_signs.from_at and sighting.at < absence_signs.to_at and sighting.checkpoint_id is not null
       and sighting.person_id in (select person_id from person where valid_until is not null or valid_from is not null or not in_feed)
       and ((sighting.at at time zone setting.timezone)::date not between coalesce(person.valid_from, '-infinity') and coalesce(person.valid_until, 'infinity')
            or not exists (select from membership where membership.person_id = sighting.person_id and membership.during @> sighting.at))
     order by sighting.person_id, (sighting.at at time zone setting.timezone)::date, sighting.at, sighting.journal, sighting.entry
  )
  select format('excused:%s:%s:%s', used.excuse_number, used.journal, used.entry), 'excused', used.at, used.reader_id, used.person_id, used.uid::text, used.checkpoint_id,
         null::timestamptz, null::bigint, null::bigint, null::integer, null::numeric, null::integer, used.excuse_number
    from used
  union all
  select format('gone:%s:%s', gone.journal, gone.entry), 'gone', gone.at, gone.reader_id, gone.person_id, gone.uid::text, gone.checkpoint_id,
         null::timestamptz, null::bigint, null::bigint, null::integer, null::numeric, null::integer, null::bigint
    from gone;
end $$;
comment on function scoring.absence_signs is
'Signs from from_at, inclusive, to to_at, exclusive, of cards that were used while their owner is said to be elsewhere, each at the first such clock-in.
excused: who stands on the crew of a duty clocked in somewhere while an approved excuse (number) covers that duty''s line; one for each excuse, duty and person. Who was called away may have passed a place, or somebody else had the card.
gone: somebody clocked in whose first day had not come, whose last day was over, or who belonged to no unit then; one for each person and day.';
