-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.rule_sets()
returns table (valid_from date, completion numeric, punctuality numeric, attendance numeric, order_kept numeric, dwell numeric,
               staffing numeric, level_1 numeric, level_2 numeric, level_3 numeric, no_level numeric, must_reach numeric,
               standing numeric, ordinary numeric, excellent_from numeric, good_from numeric, fair_from numeric,
               ranked_from integer, set_by text, set_at timestamptz, revision integer, valid boolean)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select rule.valid_from, rule.completion, rule.punctuality, rule.attendance, rule.order_kept, rule.dwell, rule.staffing,
         rule.level_1, rule.level_2, rule.level_3, rule.no_level, rule.must_reach, rule.standing, rule.ordinary,
         rule.excellent_from, rule.good_from, rule.fair_from, rule.ranked_from, person.badge::text, rule.set_at,
         rule.revision::integer, rule.revision = max(rule.revision) over (partition by rule.valid_from)
    from rule_set as rule left join person on person.person_id = rule.set_by
   order by rule.valid_from, rule.revision
$$;
comment on function desk.rule_sets is
'Every rule set there is or was, in order of valid_from and revision. It is valid for the months that begin from valid_from on and before the next one''s; valid = false: a later revision took its place. set_by: the badge of who set it, none for the one that came with the program.';
grant execute on function desk.rule_sets to patrol_viewer, patrol_editor, patrol_auditor;
