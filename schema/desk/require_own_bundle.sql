-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.require_own_bundle(reader text, journal uuid, public_key bytea) returns bigint
language plpgsql stable set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  target_id constant bigint := desk.reader_of(reader => require_own_bundle.reader);
  held journal;
  key bytea;
  enrolled boolean;
begin
  select * into held from journal where journal.journal = require_own_bundle.journal;
  select reader_key.public_key into key from reader_key where reader_key.reader_id = target_id and reader_key.revoked_at is null;
  enrolled := found;
  if held.reader_id <> target_id or held.downloaded then
    raise exception using errcode = 'PT400',
      message = format('journal %s belongs to reader %s', held.journal, (select known.reader from reader as known where known.reader_id = held.reader_id)),
      hint = 'Look for who copied it; the bundle names the reader it says it is from.',
      detail = format('bundle_foreign_journal journal=%s reader=%s', held.journal, (select known.reader from reader as known where known.reader_id = held.reader_id));
  elsif enrolled and require_own_bundle.public_key is null then
    raise exception using errcode = 'PT400', message = format('the bundle is not signed, but reader %s has a key', require_own_bundle.reader),
      hint = 'Export it again on the reader, with its key in place.', detail = format('bundle_unsigned reader=%s', require_own_bundle.reader);
  elsif require_own_bundle.public_key <> coalesce(key, held.public_key) then
    raise exception using errcode = 'PT400',
      message = format('the bundle is signed with key %s, reader %s has another one', encode(require_own_bundle.public_key, 'hex'), require_own_bundle.reader),
      hint = 'If the reader was given a new key, enrol that first.',
      detail = format('bundle_other_key reader=%s key=%s', require_own_bundle.reader, encode(require_own_bundle.public_key, 'hex'));
  end if;
  return target_id;
end $$;
comment on function desk.require_own_bundle is
'Refuses a bundle of a journal that belongs to another reader (or to a download), or that is not signed with the key in force for its reader: the one enrolled, else the one its journal was first signed with. A reader without any may be unsigned. Returns the reader. Errors: PT400 unknown_reader, bundle_foreign_journal, bundle_other_key, bundle_unsigned.';
