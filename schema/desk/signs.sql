-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.signs(from_at timestamptz, to_at timestamptz, unit text)
returns table (sign text, kind text, at timestamptz, home text, home_name text, badge text, person_name text, uid text, reader text, reader_kind text,
               checkpoint text, checkpoint_name text, lon double precision, lat double precision, before_at timestamptz, before_reader text,
               before_checkpoint text, before_checkpoint_name text, before_lon double precision, before_lat double precision, metres integer,
               seconds numeric, places integer, excuse bigint, detail text, decision text, decided_at timestamptz, decisions integer)
language plpgsql stable security definer set search_path = patrol, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
#variable_conflict use_column
declare
  within constant bigint[] := array(select plan.units_below(unit => signs.unit));
begin
  return query
  with found as materialized (
    select * from scoring.travel_signs(from_at => signs.from_at, to_at => signs.to_at)
    union all select * from scoring.burst_signs(from_at => signs.from_at, to_at => signs.to_at)
    union all select * from scoring.clock_signs(from_at => signs.from_at, to_at => signs.to_at)
    union all select * from scoring.absence_signs(from_at => signs.from_at, to_at => signs.to_at)
    union all select * from scoring.alarm_signs(from_at => signs.from_at, to_at => signs.to_at)
  )
  select found.sign, found.kind, found.at, own.unit::text, own.name, person.badge::text, person.name, found.uid, reader.reader::text, reader.kind,
         place.checkpoint::text, place.name, place.lon, place.lat, found.before_at, other.reader::text, before.checkpoint::text, before.name, before.lon, before.lat,
         found.metres, found.seconds, found.places, case found.kind when 'excused' then found.number end,
         case when found.kind not in ('too_fast', 'burst', 'set_back', 'excused', 'gone') then alarm.detail end,
         newest.decision, newest.decided_at, coalesce(newest.decisions, 0)::integer
    from found
    join reader on reader.reader_id = found.reader_id
    join unit as own on own.unit_id = reader.unit_id
    left join person on person.person_id = found.person_id
    left join checkpoint as place on place.checkpoint_id = found.checkpoint_id
    left join reader as other on other.reader_id = found.before_reader_id
    left join checkpoint as before on before.checkpoint_id = found.before_checkpoint_id
    left join alarm on alarm.alarm_id = found.number
    left join lateral (
      select sign_decision.decision, sign_decision.decided_at, count(*) over () as decisions
        from sign_decision where sign_decision.sign = found.sign order by sign_decision.decision_number desc limit 1) as newest on true
   where reader.unit_id = any (within)
   order by found.at desc, found.sign;
end $$;
comment on function desk.signs is
'Signs to look at 疑点 from from_at, inclusive, to to_at, exclusive, at readers of the unit (home) and those below it (none = all), newest first: evidence, never a penalty; no score reads it. Columns as scoring.sign, with the thresholds of scoring.travel_signs, burst_signs, clock_signs, absence_signs and alarm_signs; detail: of alarms, one line in English. decision (explained, not_explained, watch) and decided_at: the newest of so many decisions; none while nobody decided. Signs name people who may have done nothing wrong: viewers do not see them. Errors: PT400 unknown_unit.';
grant execute on function desk.signs to patrol_editor, patrol_auditor;
