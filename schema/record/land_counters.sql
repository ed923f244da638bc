-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_counters(held patrol.journal, at timestamptz) returns bigint
  language plpgsql as $$
#variable_conflict use_column
begin
  if not exists (select from patrol.clock_in c
                  where c.station_id = held.station_id and c.journal = held.journal and c.entry > held.holds_through
                    and c.auth = 'sun' and c.auth_detail is not null) then
    return 0;
  end if;
  -- Else two readers that land the same counter at once would both not see the other's.
  perform pg_advisory_xact_lock(hashtext('patrol card counters'));
  insert into patrol.card_counter (station_id, counter, entry, at, error, journal, uid, sure)
  select c.station_id, c.auth_detail::bigint, c.entry, settled.at, settled.error, c.journal, c.uid, settled.clock <> 'unsure'
    from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
   where c.station_id = held.station_id and c.journal = held.journal and c.entry > held.holds_through and c.auth = 'sun' and c.auth_detail is not null
  on conflict (uid, counter, journal, entry) do update set at = excluded.at, error = excluded.error, sure = excluded.sure
   where (card_counter.at, card_counter.error, card_counter.sure) is distinct from (excluded.at, excluded.error, excluded.sure);
  if not found then
    return 0;
  end if;
  return record.find_replays(journal => held.journal, after_entry => held.holds_through, at => land_counters.at);
end $$;
comment on function record.land_counters is
  'Keeps the counters of SUN messages in entries after held.holds_through, and looks for replays among the cards of all readers, see record.find_replays; returns how many. at: the database''s clock.';
