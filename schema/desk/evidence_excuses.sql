-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.evidence_excuses(line text, shift text, day date, checkpoint text)
returns setof desk.excuse_row
language sql stable security definer rows 5 set search_path = patrol, pg_temp as $$
  select told.*
    from desk.duty_of(line => evidence_excuses.line, shift => evidence_excuses.shift, day => evidence_excuses.day) as duty
    join checkpoint on checkpoint.checkpoint = evidence_excuses.checkpoint
    join excuse on (excuse.line_id = duty.line_id or excuse.checkpoint_id = checkpoint.checkpoint_id)
               and excuse.during && tstzrange(duty.starts_at, duty.ends_at)
   cross join lateral desk.told_excuses(numbers => array[excuse.excuse_number]) as told
   order by told.number
$$;
comment on function desk.evidence_excuses is
'The excuses, approved or not, whose line or checkpoint and period cover a visit, by number; as desk.excuses.';
grant execute on function desk.evidence_excuses to patrol_viewer, patrol_editor, patrol_auditor;
