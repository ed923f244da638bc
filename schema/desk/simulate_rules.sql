-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.simulate_rules(unit text, month date, of_what text, rules jsonb, late_grace_minutes integer,
                                    as_of timestamptz)
returns table (subject text, name text, subject_unit text, counted integer, counted_then integer, late integer,
               late_then integer, missed integer, missed_then integer, final numeric, final_then numeric, grade text,
               grade_then text, rank integer, rank_then integer)
language plpgsql security definer set search_path = patrol, pg_temp set lock_timeout = '3s' as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', simulate_rules.month);
  before constant scoring.subject_score[] := array(
    select scored from scoring.scores(month => first_day, of_what => simulate_rules.of_what, unit => simulate_rules.unit,
                                      as_of => simulate_rules.as_of) as scored);
  after scoring.subject_score[];
begin
  if simulate_rules.rules is distinct from '{}' then
    perform desk.check_rule_values(rules => simulate_rules.rules);
  end if;
  if simulate_rules.late_grace_minutes not between 0 and 1440 then
    raise exception using errcode = 'PT400',
      message = format('a grace of %s minutes is none', simulate_rules.late_grace_minutes),
      hint = 'Give 0 to 1440 minutes.', detail = format('rule_value rule=late_grace value=%s', simulate_rules.late_grace_minutes);
  end if;
  begin
    insert into simulation default values;
    if simulate_rules.rules <> '{}' then
      perform desk.try_rules(first_day => first_day, rules => simulate_rules.rules);
    end if;
    if simulate_rules.late_grace_minutes is not null then
      perform desk.try_grace(first_day => first_day, late_grace => make_interval(mins => simulate_rules.late_grace_minutes));
    end if;
    after := array(
      select scored from scoring.scores(month => first_day, of_what => simulate_rules.of_what, unit => simulate_rules.unit,
                                        as_of => simulate_rules.as_of) as scored);
    raise exception using errcode = 'PT001', message = 'simulated';
  exception
    when sqlstate 'PT001' then null; -- nothing of it stays but what was computed
  end;
  return query
  select now.subject, now.name, now.unit, now.counted, later.counted, now.late, later.late, now.missed, later.missed,
         now.final, later.final, now.grade, later.grade, now.rank, later.rank
    from unnest(before) as now join unnest(after) as later on later.subject = now.subject
   order by now.subject;
end $$;
comment on function desk.simulate_rules is
'What a month (any day of it) would have been under other rules: of_what (people, lines or units) of a unit (none = all), each as it is, by the instant as_of, beside what it would be. rules: as desk.set_rules takes them, {} = none other. late_grace_minutes: the late grace that every duty of the month would have had, 0 to 1440; none = as they had. Nothing is changed, and nobody is told. Errors: PT400 rule_empty, rule_unknown, rule_value, rule_weights, rule_grades, those of scoring.scores.';
grant execute on function desk.simulate_rules to patrol_auditor;
