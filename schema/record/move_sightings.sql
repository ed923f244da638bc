-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.move_sightings(reader_id bigint, taps record.tap[]) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  fixed constant boolean := (select r.kind = 'fixed' from patrol.reader r where r.reader_id = move_sightings.reader_id);
  first_was timestamptz;
  last_was timestamptz;
begin
  with gone as (
    delete from patrol.sighting s using unnest(taps) as t
     where s.station_id = t.station_id and s.journal = t.journal and s.entry = t.entry returning s.at)
  select min(gone.at), max(gone.at) into first_was, last_was from gone;
  perform record.land_sightings(move_sightings.reader_id, fixed, taps);
  if not fixed and first_was is not null then
    perform record.rederive(move_sightings.reader_id, first_was, last_was + interval '12 hours');
  end if;
end $$;
comment on function record.move_sightings is
  'Puts sightings of one reader to other instants, errors or clocks, or makes those that are missing, with what that changes for the reader''s other sightings.';
