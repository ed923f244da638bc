-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.take_bundle(reader text, journal uuid, first_entry bigint, lines text[], digests bytea[], public_key bytea, signature bytea,
                                 complete_through timestamptz)
returns table (holds_through bigint, refused text, detail text)
language plpgsql security definer set search_path = patrol, pg_temp set plan_cache_mode = force_generic_plan
set datestyle = 'ISO, YMD' as $$
#variable_conflict use_column
declare
  landed_at constant timestamptz := clock_timestamp();
  -- A bundle is no push: that it was not sent by a boot that goes on is all that differs.
  complaint constant text := coalesce(
    record.push_complaint(take_bundle.reader, take_bundle.journal, take_bundle.first_entry, take_bundle.lines, take_bundle.digests, gen_random_uuid(), 0, now(), null,
                          take_bundle.public_key, coalesce(take_bundle.signature, case when take_bundle.public_key is not null then sha512('') end)),
    record.too_large(take_bundle.lines, null));
  target record;
  held journal;
  found_out record.finding;
begin
  if complaint is not null then
    raise exception using errcode = 'PT400', message = 'bundle refused: ' || complaint, detail = 'bad_bundle',
      hint = 'Call desk.take_bundle as its comment describes it.';
  elsif take_bundle.complete_through > landed_at then
    raise exception using errcode = 'PT400', message = 'a bundle cannot be complete through an instant that has not come',
      hint = 'Give the instant the journal was exported.', detail = 'future_complete_through';
  end if;
  perform record.ensure_month('patrol.clock_in', (landed_at at time zone 'UTC')::date);
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings')), pg_advisory_xact_lock(hashtext('patrol reader'), hashtext(take_bundle.reader));
  perform desk.require_own_bundle(reader => take_bundle.reader, journal => take_bundle.journal, public_key => take_bundle.public_key);
  select known.reader_id, known.kind = 'fixed' as fixed, hung as place into target
    from reader as known
    left join placement as hung on hung.reader_id = known.reader_id and known.kind = 'fixed' and hung.during @> landed_at
   where known.reader = take_bundle.reader;
  held := record.open_journal(take_bundle.journal, target.reader_id, false, landed_at);
  found_out := record.land_batch(held, target.reader_id, target.fixed, target.place, take_bundle.first_entry, take_bundle.lines, take_bundle.digests, null, null,
                                 take_bundle.public_key, take_bundle.signature, '{"missing": "the bundle lacks it"}', landed_at);
  if found_out.refused is null then
    perform record.note_taken(reader_id => target.reader_id, at => landed_at, complete_through => take_bundle.complete_through);
    held.holds_through := greatest(held.holds_through, take_bundle.first_entry + cardinality(take_bundle.lines) - 1);
  end if;
  return query select held.holds_through, found_out.refused, found_out.detail;
end $$;
comment on function desk.take_bundle is
'Lands entries of a bundle that "reader-agent export" wrote, first_entry and following, at most 1000 a call, by the same door as record.push: what is held already and the same is ignored, so that a bundle may be taken again, and mixed with pushes; a line that is null is a missing entry, a digest that is null one that is not known. public_key: the bundle''s, none when it is not signed; signature: of the last entry given, as record.push describes it, none where the bundle has none for it. complete_through: instant before which the reader read nothing that is not held once this call has landed; none = cannot say: give it with the last call. Answers what is held then; refused and detail as record.push. Errors: PT400 bad_bundle, future_complete_through, unknown_reader, bundle_foreign_journal, bundle_other_key, bundle_unsigned.';
grant execute on function desk.take_bundle to patrol_editor;
