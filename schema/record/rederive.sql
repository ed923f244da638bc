-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.rederive(reader_id bigint, from_at timestamptz, through_at timestamptz, uids text[] default null)
  returns bigint language plpgsql as $$
#variable_conflict use_column
declare
  fixed constant boolean := (select r.kind = 'fixed' from patrol.reader r where r.reader_id = rederive.reader_id);
  first_at timestamptz;
  last_at timestamptz;
  taps record.tap[];
  changed bigint := 0;
  changed_now bigint;
begin
  -- A month at a time, oldest first: each leans on the one before, and none needs much memory.
  for first_at, last_at in
    select min(s.at), max(s.at) from patrol.sighting s
     where s.reader_id = rederive.reader_id and s.at between from_at and through_at
       and (not fixed or uids is null or s.uid = any (uids))
     group by date_trunc('month', s.at at time zone 'UTC')
     order by 1
  loop
    select array_agg((s.station_id, s.entry, s.at, s.error, s.reader_id, s.received_at, s.journal, s.clock, s.uid, s.proven)::record.tap) into taps
      from patrol.sighting s
     where s.reader_id = rederive.reader_id and s.at between first_at and last_at
       and (not fixed or uids is null or s.uid = any (uids));
    if fixed then
      update patrol.sighting s set checkpoint_id = m.checkpoint_id, person_id = m.person_id, event_id = m.event_id, card_id = m.card_id
        from record.meaning_at_fixed(rederive.reader_id, taps) as m
       where s.station_id = m.station_id and s.journal = m.journal and s.entry = m.entry and s.at = m.at
         and (s.checkpoint_id, s.person_id, s.event_id, s.card_id) is distinct from (m.checkpoint_id, m.person_id, m.event_id, m.card_id);
    else
      update patrol.sighting s set checkpoint_id = m.checkpoint_id, person_id = m.person_id, event_id = m.event_id, card_id = m.card_id
        from record.meaning_at_handheld(rederive.reader_id, taps) as m
       where s.station_id = m.station_id and s.journal = m.journal and s.entry = m.entry and s.at = m.at
         and (s.checkpoint_id, s.person_id, s.event_id, s.card_id) is distinct from (m.checkpoint_id, m.person_id, m.event_id, m.card_id);
    end if;
    get diagnostics changed_now = row_count;
    changed := changed + changed_now;
  end loop;
  return changed;
end $$;
comment on function record.rederive is
  'Tells anew what the sightings of one reader between two instants (inclusive) mean, and changes those that differ; returns how many. At a fixed reader, UIDs may narrow it to their sightings. For a handheld, give the 12 hours after what changed as well: a bearer reaches so far.';
