-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the generator laid down is what the product would have made: asked of two handhelds and two fixed readers.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
do $$
declare
  sample constant bigint[] := array(
    (select reader_id from patrol.reader where kind = 'handheld' order by md5(reader) limit 2) union all
    (select reader_id from patrol.reader where kind = 'fixed' order by md5(reader) limit 2));
  asked record;
  pushed record;
  previous bytea;
  differing bigint;
begin
  -- Nothing is left to settle, to resolve, or to tell otherwise.
  differing := (select coalesce(sum(record.settle_journal(j)), 0) from patrol.journal as j where reader_id = any (sample))
               + record.resolve_readers(reader_ids => sample);
  if differing > 0 then
    raise exception 'the generator laid down % sightings that the product tells otherwise', differing;
  end if;

  -- The same lines through the agent's door, as journals of their own, mean the same.
  create temporary table was on commit drop as
  select sighting.*, md5('again ' || journal)::uuid as again from patrol.sighting where reader_id = any (sample);
  delete from patrol.sighting where reader_id = any (sample);
  for asked in
    select reader.reader, md5('again ' || journal.journal)::uuid as again, journal.station_id, journal.journal, journal.holds_through
      from patrol.journal join patrol.reader using (reader_id) where reader_id = any (sample)
  loop
    previous := sha256(convert_to(asked.again::text, 'UTF8'));
    for pushed in
      with line as (
        select c.entry, c.boot_id, c.boottime_ns, record.canonical_line(c.entry, c.kind, c.uid, c.boot_id, c.boottime_ns,
                                                                        c.device_at, c.clock_error_us, c.auth) as line
          from patrol.clock_in as c where c.station_id = asked.station_id and c.journal = asked.journal
      ), chained as (
        select line.*, record.chain(previous, line.line) over (order by line.entry) as digest from line
      )
      select min(entry) as first_entry, array_agg(line order by entry) as lines, array_agg(digest order by entry) as digests,
             (array_agg(boot_id))[1] as boot_id, max(boottime_ns) as boottime_ns
        from chained group by (entry - 1) / 500 order by 1
    loop
      if exists (select from record.push(
           reader => asked.reader, journal => asked.again, first_entry => pushed.first_entry, lines => pushed.lines,
           digests => pushed.digests, boot_id => pushed.boot_id,
           boottime_ns => pushed.boottime_ns, realtime => clock_timestamp(), clock_error_us => 100,
           complete_through_ns => null, public_key => null, signature => null, health => '{}') where refused is not null) then
        raise exception 'record.push refuses what the generator laid down of reader %', asked.reader;
      end if;
    end loop;
  end loop;
  select count(*) into differing
    from was full join patrol.sighting as now on now.journal = was.again and now.entry = was.entry and now.at = was.at
   where (was.reader_id = any (sample) or now.reader_id = any (sample))
     and (was.error, was.reader_id, was.checkpoint_id, was.person_id, was.event_id, was.card_id, was.clock, was.uid::text)
         is distinct from (now.error, now.reader_id, now.checkpoint_id, now.person_id, now.event_id, now.card_id, now.clock, now.uid::text);
  if differing > 0 or not exists (select from was) then
    raise exception '% sightings of the generator are others when pushed', differing;
  end if;
  raise exception using errcode = 'PT000', message = 'verified'; -- and nothing of it stays
exception when sqlstate 'PT000' then
  null;
end $$;
