-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.adjustments(month date)
returns table (number bigint, of_what text, subject text, name text, kind text, points numeric, reason text, asked_by text,
               asked_at timestamptz, approved_by text, approved_at timestamptz, unit text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select adjustment.adjustment_id,
         case when adjustment.person_id is not null then 'people' when adjustment.line_id is not null then 'lines' else 'units' end,
         coalesce(person.badge, line.line, own.unit)::text, coalesce(person.name, line.name, own.name), adjustment.kind,
         adjustment.points, adjustment.reason, asking.badge::text, adjustment.asked_at, approving.badge::text, adjustment.approved_at,
         station.unit::text
    from adjustment
    join person as asking on asking.person_id = adjustment.asked_by
    left join person as approving on approving.person_id = adjustment.approved_by
    left join person on person.person_id = adjustment.person_id
    left join line on line.line_id = adjustment.line_id
    join unit as station on station.unit_id = adjustment.station_id
    left join unit as own on own.unit_id = adjustment.unit_id
   where adjustment.month = date_trunc('month', adjustments.month)::date
   order by adjustment.adjustment_id
$$;
comment on function desk.adjustments is
'Every adjustment of a month (any day of it), asked or approved (approved_by none: it does not count yet), in order of its number; of_what: people, lines or units; unit: the station it belongs to.';
grant execute on function desk.adjustments to patrol_viewer, patrol_editor, patrol_auditor;
