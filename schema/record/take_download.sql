-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.take_download(complete_through timestamptz) returns table (new bigint, known bigint)
  language plpgsql security definer set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  landed_at constant timestamptz := clock_timestamp();
  target record;
  held journal;
  taps record.tap[];
begin
  if exists (select from record.download_problems()) then
    raise exception using errcode = 'PT400', message = 'the download has problems; nothing of it was taken',
      hint = 'record.download_problems() lists them.', detail = 'download_problems';
  elsif take_download.complete_through > landed_at then
    raise exception using errcode = 'PT400', message = 'a download cannot be complete through an instant that has not come',
      hint = 'Give the instant the wand was read out.', detail = 'future_complete_through';
  end if;
  perform pg_advisory_xact_lock_shared(hashtext('patrol sightings'));
  perform record.ensure_month('patrol.clock_in', (landed_at at time zone 'UTC')::date);
  perform pg_advisory_xact_lock(hashtext('patrol reader'), hashtext(r.reader)) from pg_temp.download d join reader r on r.reader_id = d.reader_id;
  select r.reader_id, r.kind = 'fixed' as fixed, d.zone, s.state into strict target
    from pg_temp.download d join reader r on r.reader_id = d.reader_id left join reader_state s on s.reader_id = d.reader_id;
  held := record.open_journal(coalesce((select j.journal from journal j where j.reader_id = target.reader_id and j.downloaded), gen_random_uuid()),
                              target.reader_id, true, landed_at);
  with numbered as (
    select held.holds_through + row_number() over (order by r.at, r.uid collate "C") as entry, r.at, r.uid
      from (select distinct record.as_instant(btrim(r.at), target.zone) as at, btrim(r.uid) as uid from pg_temp.download_rows r) as r
     where not exists (select from clock_in c where c.station_id = held.station_id and c.journal = held.journal and c.device_at = r.at and c.uid = r.uid)
  ), lined as (
    select n.*, record.canonical_line(n.entry, 'tap', n.uid, null, null, n.at, null, 'uid') as line from numbered n
  ), landed as (
    insert into clock_in (station_id, entry, device_at, received_at, journal, kind, uid, auth, digest)
    select held.station_id, l.entry, l.at, landed_at, held.journal, 'tap', l.uid, 'uid', record.chain(held.head_digest, l.line) over (order by l.entry)
      from lined l
    returning entry, device_at, uid, digest
  ), moved as (
    update journal j set holds_through = l.entry, head_digest = l.digest
      from (select landed.entry, landed.digest from landed order by landed.entry desc limit 1) as l where j.journal = held.journal
  )
  select array_agg((held.station_id, l.entry, l.device_at, interval '0', held.reader_id, landed_at, held.journal, 'downloaded', l.uid, true)::record.tap)
    into taps from landed l;
  if taps is not null then
    perform record.land_sightings(target.reader_id, target.fixed, taps), record.retell_deafness(held => held, since => '-infinity', at => landed_at);
    perform pg_notify('patrol', 'clock-ins');
  end if;
  perform record.note_state(target.reader_id, landed_at, take_download.complete_through, null, 'downloaded', target.state, '{}');
  return query select coalesce(cardinality(taps), 0)::bigint, count(*) - coalesce(cardinality(taps), 0) from pg_temp.download_rows;
end $$;
comment on function record.take_download is
  'Takes the download that was begun and copied: rows that the reader''s download journal holds already (same instant and UID) are counted as known, the new ones are numbered in order of (at, uid), chained and written. complete_through: instant before which everything the wand read is in the file; none = cannot say. Taking a file twice changes nothing. Errors: PT400 no_download, download_problems, future_complete_through.';
grant execute on function record.take_download to patrol_editor;
