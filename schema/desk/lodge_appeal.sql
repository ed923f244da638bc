-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.lodge_appeal(month date, badge text, by_badge text, text text, term text default null, day date default null,
                                  line text default null, shift text default null, checkpoint text default null,
                                  round integer default null) returns bigint
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', lodge_appeal.month);
  whose constant bigint := desk.person_of(badge => lodge_appeal.badge);
  lodging constant bigint := desk.person_of(badge => lodge_appeal.by_badge);
  said constant text := desk.check_appeal_text(text => lodge_appeal.text);
  about record;
  new_number bigint;
begin
  if term is not null and (day is not null or term <> all ('{completion,punctuality,attendance,order,dwell,staffing}')) then
    raise exception using errcode = 'PT400', message = format('an appeal is about a term of the score or a duty, not "%s"', left(term, 80)),
      hint = 'Name completion, punctuality, attendance, order, dwell or staffing, or a duty, or neither.',
      detail = format('appeal_term term=%s', left(term, 80));
  end if;
  if not exists (select from duty_member as member join duty using (station_id, duty_id)
                  where member.person_id = whose and duty.on_day >= first_day and duty.on_day < first_day + interval '1 month') then
    raise exception using errcode = 'PT400', message = format('%s has no duty in %s', badge, to_char(first_day, 'YYYY-MM')),
      hint = 'Choose a month in which they had duties.',
      detail = format('appeal_subject badge=%s month=%s', badge, to_char(first_day, 'YYYY-MM'));
  end if;
  if day is not null and date_trunc('month', day) <> first_day then
    raise exception using errcode = 'PT400', message = format('%s is not in %s', day, to_char(first_day, 'YYYY-MM')),
      hint = 'Choose a duty of that month.',
      detail = format('appeal_duty line=%s shift=%s day=%s', left(line, 80), left(shift, 80), day);
  end if;
  perform desk.require_open_month(badge => lodge_appeal.badge, month => first_day);
  select null::bigint as line_id, null::bigint as shift_id, null::bigint as checkpoint_id into about;
  if num_nonnulls(day, line, shift, checkpoint, round) > 0 then
    select * into about from desk.appealed_duty(person_id => whose, day => lodge_appeal.day, line => lodge_appeal.line,
                                                shift => lodge_appeal.shift, checkpoint => lodge_appeal.checkpoint,
                                                round => lodge_appeal.round);
  end if;
  insert into appeal (station_id, month, person_id, unit_id, term, on_day, line_id, shift_id, checkpoint_id, round, text, lodged_by,
                      login, lodged_at)
  select plan.station_of(unit_id => home.unit_id), first_day, whose, home.unit_id, lodge_appeal.term, lodge_appeal.day, about.line_id,
         about.shift_id, about.checkpoint_id, lodge_appeal.round, said, lodging, session_user, now()
    from (select coalesce(min(known.unit_id), (select unit_id from plan.unit_setting where depth = 0 order by unit_id limit 1)) as unit_id
            from scoring.home_of(person_id => whose, instant => first_day::timestamptz) as known) as home
  returning appeal.appeal_number into new_number;
  perform pg_notify('patrol', 'appeals');
  return new_number;
end $$;
comment on function desk.lodge_appeal is
'Lodges an appeal of a person (badge) against a month of theirs (any day of it), written down by by_badge: the person, or somebody for them; answers its number. text: 1 to 2000 characters. What it is about: a term of the score (completion, punctuality, attendance, order, dwell, staffing), or a duty of theirs (day, line, shift), or a visit of it (with checkpoint and round), or, with none of them, the month. It changes no score. Errors: PT400 unknown_person, appeal_text, appeal_term, appeal_subject (no duty in the month), appeal_duty, unknown_visit, appeal_closed (the month is on an issued sheet).';
grant execute on function desk.lodge_appeal to patrol_editor, patrol_auditor;
