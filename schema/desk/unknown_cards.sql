-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.unknown_cards()
returns table (uid text, taps bigint, first_at timestamptz, last_at timestamptz, readers text[], last_reader text, last_checkpoint text,
               last_checkpoint_name text, known_otherwhen boolean)
language sql stable security definer set search_path = patrol, pg_temp as $$
  with tap as materialized (
    select sighting.uid, sighting.at, sighting.reader_id, sighting.checkpoint_id from sighting where sighting.card_id is null and sighting.proven
  ),
  card_seen as (
    select tap.uid, count(*) as taps, min(tap.at) as first_at, max(tap.at) as last_at, array_agg(distinct reader.reader::text order by reader.reader::text) as readers
      from tap join reader using (reader_id) group by tap.uid
  ),
  newest as (
    select distinct on (tap.uid) tap.uid, reader.reader, checkpoint.checkpoint, checkpoint.name
      from tap join reader using (reader_id) left join checkpoint on checkpoint.checkpoint_id = tap.checkpoint_id
     order by tap.uid, tap.at desc, reader.reader
  )
  select card_seen.uid::text, card_seen.taps, card_seen.first_at, card_seen.last_at, card_seen.readers, newest.reader::text, newest.checkpoint::text, newest.name,
         exists (select from card where card.uid = card_seen.uid)
    from card_seen join newest using (uid)
   order by card_seen.last_at desc, card_seen.uid
$$;
comment on function desk.unknown_cards is
'UIDs that readers saw while nobody knew them: how often, first and last, at which readers (codes), and where last; the last seen first. known_otherwhen: the UID is registered, but not for those instants. Cards that failed to prove themselves are not among them.';
grant execute on function desk.unknown_cards to patrol_viewer, patrol_editor, patrol_auditor;
