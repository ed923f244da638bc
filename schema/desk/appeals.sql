-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.appeals(month date, unit text, badge text default null) returns setof desk.appeal_row
language sql stable security definer set search_path = patrol, pg_temp as $$
  select told.*
    from desk.told_appeals(numbers => array(
           select appeal.appeal_number
             from appeal
            where (appeals.month is null or appeal.month = date_trunc('month', appeals.month)::date)
              and (appeals.unit is null or appeal.unit_id in (select plan.units_below(unit => appeals.unit)))
              and (appeals.badge is null
                   or appeal.person_id = (select person.person_id from person where person.badge = appeals.badge)))) as told
   order by told.state <> 'open', told.number desc
$$;
comment on function desk.appeals is
'The appeals of a month (any day of it; none = of all), of the people of a unit and of those below it (none = all), or of one person: open ones first, newest first. Errors: PT400 unknown_unit.';
grant execute on function desk.appeals to patrol_viewer, patrol_editor, patrol_auditor;
