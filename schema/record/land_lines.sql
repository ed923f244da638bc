-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_lines(held patrol.journal, place patrol.placement, lines text[], digests bytea[], boot_id uuid, signature bytea, landed_at timestamptz)
  returns record.undone language plpgsql as $$
#variable_conflict use_column
declare
  many constant integer := cardinality(lines);
  since timestamptz;
  through timestamptz; -- none: every meaning is told later
  done record;
begin
  if place.during is not null then
    since := split_part(lines[1], ' ', 6)::timestamptz;
    through := split_part(lines[many], ' ', 6)::timestamptz;
    if not (place.during @> since and place.during @> through and through - since < interval '672 hours' and record.has_month('sighting', since) and (since = through or record.has_month('sighting', through))) then
      through := null;
    end if;
  end if;

  -- As if all were well: what the checks find undoes all of it. One pass, each line split once.
  with line as materialized (
    select entry, kind, uid, boot_id, boottime_ns, device_at, clock_error_us, auth, case when auth_text <> auth then substr(auth_text, length(auth) + 2) end as auth_detail, digest,
           fields = 8 and number = entry::text
             and case kind when 'tap' then uid is not null and case when auth_text = auth then auth in ('uid', 'originality', 'sun', 'mutual', 'failed')
                                                                    else auth_text ~ '^(sun:(0|[1-9][0-9]{0,9})|failed:[a-z_]{1,32})$' end
                           else kind in ('clock_step', 'start', 'deaf', 'listening') and auth_text = 'none' and uid is null end
             and boot_text = boot_id::text
             and boottime_text = boottime_ns::text and boottime_ns between 0 and 999999999999999999
             and instant_text = replace(instant, ' ', 'T') || substr('.000000Z', length(instant) - 18)
             and device_at >= '1970-01-01 00:00:00+00' and device_at < '10000-01-01 00:00:00+00'
             and error_text = clock_error_us::text and clock_error_us between 0 and 999999999999999
             and (digest = sha256(convert_to(encode(previous, 'hex') || line, 'UTF8')) or previous is null and entry = held.holds_through + 1) as sound
      from (select held.holds_through + n as entry, line, digest, previous, cardinality(field) as fields, field[1] as number, field[2] as kind,
                   nullif(field[3], '-')::patrol.uid as uid, field[4] as boot_text, field[4]::uuid as boot_id,
                   field[5] as boottime_text, field[5]::bigint as boottime_ns, field[6] as instant_text, field[6]::timestamptz as device_at,
                   field[6]::timestamp::text as instant, field[7] as error_text, field[7]::bigint as clock_error_us,
                   field[8] as auth_text, split_part(field[8], ':', 1) as auth
              from (select n, line, digest, previous, string_to_array(line, ' ') as field
                      from (select generate_series(1, many) as n, unnest(lines) as line, unnest(digests) as digest,
                                   unnest(held.head_digest || digests[:many - 1]) as previous) as given
                    offset 0) as split
            offset 0) as typed
  ), landed as (
    insert into patrol.clock_in (station_id, entry, boottime_ns, clock_error_us, device_at, received_at, journal, boot_id, kind, uid, auth, digest, auth_detail)
    select held.station_id, l.entry, l.boottime_ns, l.clock_error_us, l.device_at, landed_at, held.journal, l.boot_id, l.kind, l.uid, l.auth, l.digest, l.auth_detail
      from line l
  ), told as (
    insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, person_id, event_id, card_id, received_at, journal, clock, uid, proven)
    select held.station_id, l.entry, l.device_at, l.clock_error_us * interval '1 microsecond', held.reader_id, place.checkpoint_id,
           c.person_id, c.event_id, c.card_id, landed_at, held.journal, 'synchronised', l.uid, l.auth <> 'failed'
      from line l
      left join patrol.card c on c.uid = l.uid and c.during @> l.device_at and l.auth <> 'failed' -- a UID stands for one thing at a time
     where through is not null and l.uid is not null and l.clock_error_us < 1000000 and l.device_at between since and through
  ), moved as (
    update patrol.journal j set holds_through = held.holds_through + many, head_digest = digests[many] where j.journal = held.journal
  ), signed as (
    insert into patrol.journal_head (journal, entry, digest, signature, received_at)
    select held.journal, held.holds_through + many, digests[many], land_lines.signature, landed_at where land_lines.signature is not null
  )
  select every(l.sound is true) as sound, bool_or(l.clock_error_us >= 1000000 and l.boot_id = land_lines.boot_id) as unsynchronised,
         bool_or(l.clock_error_us >= 1000000) as unsettled,
         array_agg((held.station_id, l.entry, l.device_at, l.clock_error_us * interval '1 microsecond', held.reader_id, landed_at, held.journal, 'synchronised', l.uid, l.auth <> 'failed')::record.tap)
           filter (where l.uid is not null and l.clock_error_us < 1000000 and (l.device_at between since and through) is not true) as taps,
         bool_or(l.auth_detail is not null or l.auth = 'failed' or l.kind = 'deaf' or l.kind = 'listening') as told_more,
         pg_notify('patrol', 'clock-ins')
    into done from line l;
  if not done.sound then
    raise exception using errcode = 'PT422', message = 'a line is not canonical, or its digest does not follow from the one before';
  end if;
  return (done.unsynchronised, done.unsettled, done.taps, done.told_more)::record.undone;
end $$;
comment on function record.land_lines is
  'Writes lines that begin after held.holds_through as clock-ins, and moves the journal''s head; signature: of the new head, when it is to be kept. place: where a fixed reader hangs now; while it hung there, its taps by a synchronised clock become sightings at once, as record.settle and record.meaning_at_fixed would have it. When the digest before the first is not known (the entry is missing), the first is taken on trust. Lines are checked as they are written, by what they are taken for: where record.check_lines would find one wrong, this raises PT422 or what reading it raised, and its caller undoes it all. Its caller sets DateStyle to ISO: an instant must read back as it was.';
