-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.begin_bundle(reader text, journal uuid, public_key bytea) returns bigint
language plpgsql security definer set search_path = patrol, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings')), pg_advisory_xact_lock(hashtext('patrol reader'), hashtext(begin_bundle.reader));
  perform desk.require_own_bundle(reader => begin_bundle.reader, journal => begin_bundle.journal, public_key => begin_bundle.public_key);
  return coalesce((select held.holds_through from journal as held where held.journal = begin_bundle.journal), 0);
end $$;
comment on function desk.begin_bundle is
'The entry up to which a journal is held, 0 when it was never seen: what to take of a bundle that "reader-agent export" wrote begins after it. public_key: of the bundle, 32 bytes, none when it is not signed. Pushes of the reader wait until the transaction ends. Errors: PT400 unknown_reader, bundle_foreign_journal, bundle_other_key, bundle_unsigned.';
grant execute on function desk.begin_bundle to patrol_editor;
