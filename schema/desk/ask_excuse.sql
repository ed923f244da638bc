-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.ask_excuse(line text, checkpoint text, from_at timestamptz, to_at timestamptz, reason text, reference text,
                                by_badge text)
returns bigint
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  covered record;
  asked_by constant bigint := desk.person_of(badge => ask_excuse.by_badge);
  excuse_number bigint;
begin
  if num_nonnulls(ask_excuse.line, ask_excuse.checkpoint) <> 1 then
    raise exception using errcode = 'PT400', message = 'an excuse covers either a line or a checkpoint',
      hint = 'Give one of the two.', detail = 'excuse_scope';
  end if;
  if ask_excuse.from_at is null or ask_excuse.to_at is null or not isfinite(ask_excuse.from_at)
     or not isfinite(ask_excuse.to_at) or ask_excuse.to_at <= ask_excuse.from_at then
    raise exception using errcode = 'PT400',
      message = format('the excuse ends at %s, not after it starts at %s',
                       scoring.instant_text(ask_excuse.to_at), scoring.instant_text(ask_excuse.from_at)),
      hint = 'Give a period that ends after it starts.',
      detail = format('excuse_period from=%s to=%s', scoring.instant_text(ask_excuse.from_at), scoring.instant_text(ask_excuse.to_at));
  end if;
  if ask_excuse.to_at > ask_excuse.from_at + interval '366 days' then
    raise exception using errcode = 'PT400',
      message = format('the excuse from %s to %s is longer than 366 days',
                       scoring.instant_text(ask_excuse.from_at), scoring.instant_text(ask_excuse.to_at)),
      hint = 'Ask for a shorter one; what is closed for good is taken out of the plan.',
      detail = format('excuse_length from=%s to=%s', scoring.instant_text(ask_excuse.from_at), scoring.instant_text(ask_excuse.to_at));
  end if;
  if ask_excuse.reason is null or ask_excuse.reason !~ '^[^[:space:]]{1,64}$' then
    raise exception using errcode = 'PT400', message = 'an excuse''s reason is one word of 1 to 64 characters',
      hint = 'Use dispatch, weather, closed, operation or other, and put the rest into the reference.',
      detail = 'excuse_reason';
  end if;
  if ask_excuse.line is not null then
    select line_id, null::bigint as checkpoint_id, unit_id into covered from line where line.line = ask_excuse.line;
    if not found then
      raise exception using errcode = 'PT400', message = format('there is no line "%s"', left(ask_excuse.line, 80)),
        hint = 'Use a code of lines.csv.', detail = format('unknown_line line=%s', left(ask_excuse.line, 80));
    end if;
  else
    select null::bigint as line_id, checkpoint_id, unit_id into covered
      from checkpoint where checkpoint.checkpoint = ask_excuse.checkpoint;
    if not found then
      raise exception using errcode = 'PT400', message = format('there is no checkpoint "%s"', left(ask_excuse.checkpoint, 80)),
        hint = 'Use a code of checkpoints.csv.', detail = format('unknown_checkpoint checkpoint=%s', left(ask_excuse.checkpoint, 80));
    end if;
  end if;
  insert into excuse (station_id, line_id, checkpoint_id, during, reason, reference, asked_by)
  values (plan.station_of(unit_id => covered.unit_id), covered.line_id, covered.checkpoint_id,
          tstzrange(ask_excuse.from_at, ask_excuse.to_at), ask_excuse.reason, ask_excuse.reference, asked_by)
  returning excuse.excuse_number into excuse_number;
  perform pg_notify('patrol', 'excuses');
  return excuse_number;
end $$;
comment on function desk.ask_excuse is
'Asks for an excuse for a line or a checkpoint (the other none) from from_at, inclusive, to to_at, exclusive, at most 366 days, and answers its number. reason: a code (dispatch, weather, closed, operation, other …); reference: what proves it. It counts when another person approves it. Errors: PT400 unknown_person, excuse_scope, excuse_period, excuse_length, excuse_reason, unknown_line, unknown_checkpoint.';
grant execute on function desk.ask_excuse to patrol_editor;
