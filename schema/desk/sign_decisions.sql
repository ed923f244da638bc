-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sign_decisions(sign text)
returns table (number bigint, decision text, comment text, by_badge text, by_name text, login text, decided_at timestamptz)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select sign_decision.decision_number, sign_decision.decision, sign_decision.comment, person.badge::text, person.name, sign_decision.login, sign_decision.decided_at
    from sign_decision
    join person on person.person_id = sign_decision.decided_by
   where sign_decision.sign = sign_decisions.sign
   order by sign_decision.decision_number desc
$$;
comment on function desk.sign_decisions is 'What was decided of a sign, by whom and why, newest first.';
grant execute on function desk.sign_decisions to patrol_editor, patrol_auditor;
