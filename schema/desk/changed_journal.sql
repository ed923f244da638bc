-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.changed_journal(heads jsonb) returns text
language sql stable set search_path = patrol, pg_temp as $$
  select format('entry %s of the journal of reader %s is no longer what it was', head.value ->> 'entry', head.value ->> 'reader')
    from jsonb_each(heads) as head
    left join journal on journal.journal = head.key::uuid
    left join lateral (
      select digest from clock_in
       where clock_in.station_id = journal.station_id and clock_in.journal = journal.journal
         and clock_in.entry = (head.value ->> 'entry')::bigint) as kept on true
   where (head.value ->> 'entry')::bigint > 0
     and encode(kept.digest, 'hex') is distinct from head.value ->> 'digest'
   order by head.value ->> 'reader', head.key
   limit 1
$$;
comment on function desk.changed_journal is
'Of heads as desk.journal_heads gives them: the first journal that no longer holds that entry with that digest, in a sentence; none when all do.';
