-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.readers(as_of timestamptz)
returns table (reader text, kind text, unit text, checkpoint text, last_seen timestamptz, complete_through timestamptz,
               undelivered bigint, clock_offset_ms bigint, state text)
language sql stable security definer set search_path = patrol, pg_temp as $$
  select reader.reader, reader.kind, unit.unit, checkpoint.checkpoint, reader_state.last_seen_at,
         reader_state.complete_through, reader_state.undelivered, reader_state.clock_offset_ms,
         case when not reader.in_feed
                or (readers.as_of at time zone plan.timezone_of(unit_id => reader.unit_id))::date
                   not between coalesce(reader.valid_from, '-infinity') and coalesce(reader.valid_until, 'infinity')
                or exists (select from outage where outage.reader_id = reader.reader_id and outage.noted_by is not null
                              and outage.during @> readers.as_of)
                then 'out_of_service'
              when reader_state.reader_id is null then 'never_seen'
              when reader_state.state = 'downloaded' then 'downloaded'
              when reader_state.last_seen_at < readers.as_of - interval '5 minutes' then 'silent'
              else reader_state.state end
    from reader
    join unit using (unit_id)
    left join reader_state using (reader_id)
    left join placement on placement.reader_id = reader.reader_id and placement.during @> readers.as_of
    left join checkpoint on checkpoint.checkpoint_id = placement.checkpoint_id
   order by reader.reader
$$;
comment on function desk.readers is
'Every reader at the instant as_of, by code. state: out_of_service (outside its days, no longer in the feed, or noted so by a person), never_seen, downloaded (a wand), silent (not heard of for more than 5 minutes), else as it last said itself: listening or deaf.';
grant execute on function desk.readers to patrol_viewer, patrol_editor, patrol_auditor;
