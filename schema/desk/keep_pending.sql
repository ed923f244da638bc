-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.keep_pending(sheet_id bigint, told_by bigint, facts uuid, corrections jsonb[]) returns void
language plpgsql set search_path = patrol, pg_temp as $$
#variable_conflict use_column
begin
  -- Nobody waits for whoever looks at the same sheet now, and a standby keeps nothing.
  if pg_is_in_recovery() or current_setting('transaction_read_only')::boolean
     or not pg_try_advisory_xact_lock(hashtext('patrol pending corrections'), hashtext(keep_pending.sheet_id::text)) then
    return;
  end if;
  delete from pending_corrections where pending_corrections.sheet_id = keep_pending.sheet_id;
  insert into pending_corrections values (keep_pending.sheet_id, keep_pending.told_by, keep_pending.facts, keep_pending.corrections);
exception
  when serialization_failure or unique_violation then null; -- somebody was faster: theirs is as good
end $$;
comment on function desk.keep_pending is
'Keeps what a draft found to correct on an issued sheet, for the next draft.';
