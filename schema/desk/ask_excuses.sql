-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.ask_excuses(lines text[], checkpoints text[], from_at timestamptz, to_at timestamptz, reason text, reference text,
                                 by_badge text)
returns table (number bigint)
language plpgsql security definer rows 10 set search_path = patrol, pg_temp as $$
declare
  wanted record;
begin
  if coalesce(cardinality(ask_excuses.lines), 0) + coalesce(cardinality(ask_excuses.checkpoints), 0) = 0 then
    raise exception using errcode = 'PT400', message = 'an excuse covers either a line or a checkpoint',
      hint = 'Give at least one.', detail = 'excuse_scope';
  end if;
  if ask_excuses.reason = 'dispatch' and coalesce(btrim(ask_excuses.reference), '') = '' then
    raise exception using errcode = 'PT400', message = 'an excuse for an incident needs the number of its order',
      hint = 'Give the number of the 110 order as the reference.', detail = 'excuse_reference';
  end if;
  for wanted in
    select distinct line, null as checkpoint from unnest(ask_excuses.lines) as line
    union all
    select distinct null, checkpoint from unnest(ask_excuses.checkpoints) as checkpoint
     order by 1, 2
  loop
    number := desk.ask_excuse(line => wanted.line, checkpoint => wanted.checkpoint, from_at => ask_excuses.from_at,
                              to_at => ask_excuses.to_at, reason => ask_excuses.reason,
                              reference => nullif(btrim(ask_excuses.reference), ''), by_badge => ask_excuses.by_badge);
    return next;
  end loop;
end $$;
comment on function desk.ask_excuses is
'Asks for an excuse for each of these lines and checkpoints, all or none of them, as desk.ask_excuse does, and answers their numbers. An incident (reason dispatch) needs the number of its order as the reference. Errors: PT400 excuse_reference, and those of desk.ask_excuse.';
grant execute on function desk.ask_excuses to patrol_editor;
