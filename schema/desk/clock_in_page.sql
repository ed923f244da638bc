-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.clock_in_page(newer boolean, from_at timestamptz, from_journal uuid, from_entry bigint, how_many integer,
                                   of_reader text, of_person text, of_checkpoint text, of_uid text)
returns table (at timestamptz, error interval, received_at timestamptz, reader text, journal uuid, entry bigint, uid text, checkpoint text,
               checkpoint_name text, badge text, person_name text, event text, event_name text, clock text, auth text)
language plpgsql stable security definer set search_path = patrol, pg_temp as $$
declare
  wanted constant integer := least(greatest(clock_in_page.how_many, 1), 1000);
  key_at constant timestamptz := coalesce(clock_in_page.from_at, case when newer then '-infinity' else 'infinity' end::timestamptz);
  key_journal constant uuid := coalesce(clock_in_page.from_journal, case when newer then '00000000-0000-0000-0000-000000000000' else 'ffffffff-ffff-ffff-ffff-ffffffffffff' end::uuid);
  key_entry constant bigint := coalesce(clock_in_page.from_entry, case when newer then 0 else 9223372036854775807 end);
  -- Nothing is read before the first journal was, and absurd clocks aside nothing after now.
  starts constant timestamptz := case when isfinite(key_at) then key_at when newer then (select min(first_seen_at) from journal) else now() end;
  filters constant text := concat_ws(' and ', 'true',
    case when clock_in_page.of_reader is not null then 's.reader_id = any ($6)' end, case when clock_in_page.of_person is not null then 's.person_id = any ($7)' end,
    case when clock_in_page.of_checkpoint is not null then 's.checkpoint_id = any ($8)' end, case when clock_in_page.of_uid is not null then 's.uid = $9' end);
  rows constant text := format('sighting as s where (s.at, s.journal, s.entry) %1$s ($1, $2, $3) and s.at %1$s= $1 and s.at %2$s= $4 and %3$s',
                               case when newer then '>' else '<' end, case when newer then '<' else '>' end, filters);
  readers constant bigint[] := array(select r.reader_id from reader as r where r.reader = clock_in_page.of_reader);
  people constant bigint[] := array(select p.person_id from person as p where p.badge = clock_in_page.of_person or p.name = clock_in_page.of_person);
  places constant bigint[] := array(select c.checkpoint_id from checkpoint as c
                                     where c.checkpoint = clock_in_page.of_checkpoint or position(clock_in_page.of_checkpoint in c.name) > 0);
  card constant text := upper(clock_in_page.of_uid);
  reach interval := interval '1 hour';
  bound timestamptz;
  enough boolean;
begin
  -- By the bounds of their blocks: look further until there are enough.
  loop
    bound := case when reach > interval '40000 days' or starts is null then case when newer then 'infinity' else '-infinity' end::timestamptz
                  when newer then starts + reach else starts - reach end;
    execute format('select count(*) = $5 from (select from %s limit $5) as seen', rows) into enough
      using key_at, key_journal, key_entry, bound, wanted, readers, people, places, card;
    exit when enough or not isfinite(bound);
    reach := reach * 4;
  end loop;
  return query execute format($q$
    select s.at, s.error, s.received_at, reader.reader::text, s.journal, s.entry, s.uid::text, checkpoint.checkpoint::text, checkpoint.name,
           person.badge::text, person.name, event.event::text, event.name, s.clock,
           (select c.auth from clock_in as c where (c.station_id, c.journal, c.entry, c.received_at) = (s.station_id, s.journal, s.entry, s.received_at))
      from (select s.* from %1$s order by s.at %2$s, s.journal %2$s, s.entry %2$s limit $5) as s
      join reader using (reader_id)
      left join checkpoint on checkpoint.checkpoint_id = s.checkpoint_id
      left join person using (person_id)
      left join event using (event_id)
     order by s.at %2$s, s.journal %2$s, s.entry %2$s
  $q$, rows, case when newer then 'asc' else 'desc' end)
    using key_at, key_journal, key_entry, bound, wanted, readers, people, places, card;
end $$;
comment on function desk.clock_in_page is
'A page of the list of all clock-ins, in the order of (at, journal, entry): the how_many (1 to 1,000) that are nearest to the key from_at, from_journal, from_entry, which itself is left out. newer false: those before it, newest first (no key: from the newest); true: those after it, oldest first. An instant alone as key: from that instant. reader: its code; person: badge or name; of_checkpoint: code or part of its name; of_uid: hex; none = any, and what nobody knows has no rows.';
grant execute on function desk.clock_in_page to patrol_viewer, patrol_editor, patrol_auditor;
