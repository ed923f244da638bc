-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.push(
  reader text, journal uuid, first_entry bigint, lines text[], digests bytea[],
  boot_id uuid, boottime_ns bigint, realtime timestamptz, clock_error_us bigint,
  complete_through_ns bigint, public_key bytea, signature bytea, health jsonb,
  out holds_through bigint, out server_time timestamptz, out refused text, out detail text,
  inout cards_version bigint default null, out cards_all boolean, out cards text, out authentication text)
  returns setof record
  language plpgsql security definer set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan
  set datestyle = 'ISO, YMD' set random_page_cost = 1.1 set lock_timeout = '10s' as $$
#variable_conflict use_column
declare
  held_cards constant bigint := push.cards_version;
  landed_at constant timestamptz := clock_timestamp();
  many constant integer := cardinality(push.lines);
  complaint constant text := record.push_complaint(push.reader, push.journal, push.first_entry, push.lines, push.digests, push.boot_id, push.boottime_ns,
                                                   push.realtime, push.complete_through_ns, push.public_key, push.signature);
  pusher record;
  held journal;
  found_out record.finding;
  state_changed boolean;
  complete_through timestamptz; -- none: least() would take it for now
begin
  server_time := landed_at;
  cards_version := null;
  detail := record.too_large(push.lines, push.health);
  if detail is not null then
    refused := 'too_large';
    return next;
    return;
  elsif complaint is not null then
    raise exception using errcode = 'PT400', message = 'push refused: ' || complaint, detail = 'bad_push',
      hint = 'Call record.push as its comment describes it.';
  end if;

  if many = 0 then
    perform plan.open_daily(instant => landed_at);
    perform record.settle_duties(instant => landed_at);
  end if;
  if not record.has_month('clock_in', landed_at) then
    -- Before any table is touched: nothing is locked yet that another session could wait for while we wait for it.
    perform record.ensure_month('patrol.clock_in', (landed_at at time zone 'UTC')::date);
    perform record.ensure_month('patrol.sighting', (landed_at at time zone 'UTC')::date);
  end if;
  -- All wait while meanings are told anew; pushes of one reader wait for each other, and with that those of one journal.
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings')), pg_advisory_xact_lock(hashtext('patrol reader'), hashtext(push.reader));
  select r.reader_id, r.kind = 'fixed' as fixed, p as place, s.state, j as held, r.unit_id, l.version as cards_now into pusher
    from reader r cross join card_list l left join reader_state s on s.reader_id = r.reader_id left join journal j on j.journal = push.journal
    left join placement p on p.reader_id = r.reader_id and r.kind = 'fixed' and p.during @> landed_at
   where r.reader = push.reader;
  if not found then
    refused := 'unknown_reader';
    detail := format('no reader is called "%s"', left(push.reader, 64));
    return next;
    return;
  end if;
  held := pusher.held;
  if held.journal is null then
    held := record.open_journal(push.journal, pusher.reader_id, false, landed_at);
  end if;

  found_out := record.land_batch(held, pusher.reader_id, pusher.fixed, pusher.place, push.first_entry, push.lines, push.digests, push.boot_id, push.boottime_ns,
                                 push.public_key, push.signature, push.health, landed_at);
  if found_out.refused is not null then
    holds_through := case when found_out.refused <> 'foreign_journal' then held.holds_through end;
    refused := found_out.refused;
    detail := found_out.detail;
    return next;
    return;
  end if;
  held.holds_through := greatest(held.holds_through, push.first_entry + many - 1);
  if push.complete_through_ns is not null then
    complete_through := least(landed_at, landed_at - ((push.boottime_ns - push.complete_through_ns + 999) / 1000) * interval '1 microsecond');
  end if;
  if push.health ? 'troubles' then
    perform record.note_troubles(held => held, health => push.health, at => landed_at);
  end if;
  -- Assigned, not performed: that spares a statement.
  state_changed := record.note_state(pusher.reader_id, landed_at, complete_through, push.realtime,
                                     case push.health ->> 'reader_state' when 'deaf' then 'deaf' else 'listening' end, pusher.state,
                                     coalesce(push.health, '{}') || jsonb_build_object('clock_error_us', push.clock_error_us));
  if record.clock_lies(push.realtime, push.clock_error_us, landed_at) then
    perform record.note_lying_clock(held, push.boot_id, push.realtime, push.clock_error_us, landed_at);
  end if;
  if many = 0 then
    perform record.note_heard(held => held, health => push.health, at => landed_at);
  end if;
  if many = 0 and not (record.has_month('clock_in', landed_at + interval '7 days') and record.has_month('sighting', landed_at + interval '7 days')) then
    perform record.make_months_ahead(((landed_at + interval '7 days') at time zone 'UTC')::date); -- last: it locks, and waits for nothing
  end if;
  holds_through := held.holds_through;
  if held_cards <> pusher.cards_now then
    select told.* into cards_version, cards_all, cards, authentication
      from record.card_changes(held_version => held_cards, newest_version => pusher.cards_now, unit_id => pusher.unit_id) as told;
  end if;
  return next;
end $$;
comment on function record.push is
  E'The reader-agent''s only door: lands entries of a reader''s journal, first_entry and following; none make it a heartbeat (the first of a day opens duties, see plan.open_daily; each settles some that are over, see record.settle_duties). Answers with the entry up to which the journal is held and the database''s time. What is held already and the same is ignored, so a repeated or overlapping batch does no harm.\n'
  'A line is the canonical text of an entry, fields separated by one blank: "<entry> <kind> <uid|-> <boot-id> <boottime-ns> <realtime> <clock-error-us> <auth>", for example "17 tap 04A1B2C3 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 9123456789012 2026-11-22T05:14:32.123456Z 120 uid". kind: tap, clock_step, start, deaf (the chip answered last at this instant) or listening (it answers from this instant on); uid in upper-case hex; real time in UTC with 6 decimals; auth of taps: uid, originality, sun or sun:<counter>, mutual, failed or failed:<why>, see record.is_proof; none otherwise. Its digest is SHA-256 over the previous digest in lower-case hex followed by the line; before entry 1 the previous digest is SHA-256 of the journal''s UUID in lower case. Check it with: printf ''%s%s'' "$previous" "$line" | sha256sum\n'
  'A line that is null is a missing entry: its reader lost it. With its digest, where the reader knows that, the chain goes on; without, the next line''s digest is taken on trust. It counts as held, is kept in patrol.missing_entry with what health says under "missing" (at most 300 characters), and is an alarm. A line for it that comes later is taken if both digests, its own and the one before, were known.\n'
  'boot_id, boottime_ns (ns), realtime and clock_error_us (µs) are taken when the push is made. complete_through_ns: boot time before which every tap is here once this push lands; none = cannot say. signature: Ed25519 over "patrol-head <journal> <entry> <digest>" of the last entry. health: {"undelivered", "reader_state": listening or deaf, "version", "last_tap", "disk_free_mb", "repeated", "restarts", "held", "device", "missing", "troubles": [disk_full, disk_low, journal_damaged, clock_unsynchronised, not_enrolled, keys_missing]}, at most 4000 bytes.\n'
  'cards_version: the version of the list of known cards that this journal holds, 0 for none; null = tell nothing. The answer''s cards_version is null when there is nothing new; else cards says what changed, cards_all whether the old list is to be forgotten first, cards_version what is held then, and authentication the least that cards must prove (none: as the reader is configured), see record.card_changes. With 2,000 lines there may be more: ask again.\n'
  'refused is none, or why nothing landed: unknown_reader; too_large (over 1000 lines or 300 bytes a line); foreign_journal (it is another reader''s); gap (send from holds_through + 1); bad_line; broken_chain; fork (a held entry with other content). detail names the first entry concerned. Gap, fork, broken chain and foreign journal are kept as alarms, once each; so are a clock that lies, see record.note_lying_clock, and a further journal of a reader, see record.note_new_journal. A call without what it needs raises PT400; one that waits 10 s for a lock gives up (55P03), before the agent does, so that no session waits on for nobody.';
grant execute on function record.push to patrol_agent;
