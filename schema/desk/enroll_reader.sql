-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.enroll_reader(reader text, public_key text, by_badge text) returns void
language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  enroller_id constant bigint := desk.person_of(badge => enroll_reader.by_badge);
  target_id constant bigint := desk.reader_of(reader => enroll_reader.reader);
  key bytea;
  other record;
begin
  if enroll_reader.public_key is null or enroll_reader.public_key !~ '^[0-9A-Fa-f]{64}$' then
    raise exception using errcode = 'PT400', message = 'a reader''s public key is 64 hexadecimal digits',
      hint = 'Take it as "reader-agent enroll" prints it.', detail = 'reader_key_form';
  end if;
  key := decode(enroll_reader.public_key, 'hex');
  -- Keys are enrolled one at a time, and none while its reader pushes.
  perform pg_advisory_xact_lock(hashtext('patrol reader keys')), pg_advisory_xact_lock(hashtext('patrol reader'), hashtext(enroll_reader.reader));
  select known.reader, held.revoked_at, held.reader_id = target_id as own into other
    from reader_key as held join reader as known using (reader_id)
   where held.public_key = key order by held.reader_id = target_id desc limit 1;
  if other.own and other.revoked_at is null then
    return;
  elsif other.own then
    raise exception using errcode = 'PT400',
      message = format('this key of reader %s was revoked at %s', enroll_reader.reader, scoring.instant_text(other.revoked_at)),
      hint = 'Let the reader make a new one: reader-agent enroll.',
      detail = format('reader_key_revoked reader=%s at=%s', enroll_reader.reader, scoring.instant_text(other.revoked_at));
  elsif other.reader is not null then
    raise exception using errcode = 'PT400', message = format('this key is that of reader %s', other.reader),
      hint = 'Each reader has a key of its own: reader-agent enroll.', detail = format('reader_key_taken reader=%s', other.reader);
  end if;

  update reader_key set revoked_at = now() where reader_key.reader_id = target_id and reader_key.revoked_at is null;
  -- What was trusted on first use is kept: what it signed stays signed.
  insert into reader_key (reader_id, public_key, enrolled_at, revoked_at)
  select target_id, journal.public_key, min(journal.first_seen_at), now()
    from journal where journal.reader_id = target_id and not journal.downloaded and journal.public_key <> key
   group by journal.public_key
  on conflict do nothing;
  insert into reader_key (reader_id, public_key, enrolled_at, enrolled_by) values (target_id, key, now(), enroller_id);
  update journal set public_key = key where journal.reader_id = target_id and not journal.downloaded and journal.public_key is distinct from key;
  perform pg_notify('patrol', 'readers');
end $$;
comment on function desk.enroll_reader is
'Enrols the Ed25519 public key (64 hexadecimal digits) that a reader signs with from now on; the one before, enrolled or trusted on first use, is revoked: heads signed with it are no longer kept, and are an alarm (other_key). Enrolling the key in force again does nothing. Errors: PT400 unknown_person, unknown_reader, reader_key_form, reader_key_revoked, reader_key_taken.';
grant execute on function desk.enroll_reader to patrol_editor;
