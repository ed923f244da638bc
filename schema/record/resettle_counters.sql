-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.resettle_counters(held patrol.journal) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  changed patrol.card_counter[];
begin
  select array_agg((k.station_id, k.counter, k.entry, settled.at, settled.error, k.journal, k.uid, settled.clock <> 'unsure')::patrol.card_counter) into changed
    from patrol.clock_in c
    join patrol.card_counter k on k.uid = c.uid and k.counter = c.auth_detail::bigint and k.journal = c.journal and k.entry = c.entry,
         record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
   where c.journal = held.journal and c.clock_error_us >= 1000000 and c.auth = 'sun' and c.auth_detail is not null
     and (k.at, k.error, k.sure) is distinct from (settled.at, settled.error, settled.clock <> 'unsure');
  if changed is null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('patrol card counters'));
  update patrol.card_counter k set at = c.at, error = c.error, sure = c.sure
    from unnest(changed) as c where k.uid = c.uid and k.counter = c.counter and k.journal = c.journal and k.entry = c.entry;
  perform record.find_replays(journal => held.journal, after_entry => (select min(c.entry) - 1 from unnest(changed) as c), at => clock_timestamp());
end $$;
comment on function record.resettle_counters is
  'Settles anew when cards gave their counters, where a journal''s clock was not synchronised, and looks again for replays among those that moved.';
