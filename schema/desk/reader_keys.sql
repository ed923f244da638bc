-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.reader_keys()
returns table (reader text, public_key text, enrolled_at timestamptz, enrolled_by text, revoked_at timestamptz)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select reader.reader::text, encode(reader_key.public_key, 'hex'), case when person.badge is not null then reader_key.enrolled_at end, person.badge::text, reader_key.revoked_at
    from reader_key
    join reader using (reader_id)
    left join person on person.person_id = reader_key.enrolled_by
  union all
  select distinct reader.reader::text, encode(journal.public_key, 'hex'), null::timestamptz, null, null::timestamptz
    from journal
    join reader using (reader_id)
   where not journal.downloaded and journal.public_key is not null
     and not exists (select from reader_key where reader_key.reader_id = journal.reader_id and reader_key.revoked_at is null)
   order by 1, 5 nulls first, 3, 2
$$;
comment on function desk.reader_keys is
'Ed25519 public keys that readers sign with, or did, in hex, by reader, those in force first. enrolled_at and enrolled_by are none for a key that nobody enrolled: it is trusted because it signed the first head of a journal. revoked_at: when another one was enrolled in its stead.';
grant execute on function desk.reader_keys to patrol_viewer, patrol_editor, patrol_auditor;
