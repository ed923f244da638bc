-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.end_loss(held patrol.journal, at timestamptz) returns void
  language plpgsql as $$
#variable_conflict use_column
begin
  perform record.keep_losses(reader_id => held.reader_id, at => end_loss.at);
  update patrol.journal j set ends_lost = not exists (
    select from patrol.clock_in c, record.settle(c.journal, c.boot_id, c.boottime_ns, c.clock_error_us, c.device_at) as settled
     where c.station_id = held.station_id and c.journal = held.journal and settled.clock <> 'unsure'
       and c.entry > (select max(m.entry) from patrol.missing_entry m where m.station_id = held.station_id and m.journal = held.journal))
   where j.journal = held.journal;
end $$;
comment on function record.end_loss is
  'Tells anew how long a loss of entries may have lasted, and keeps whether what comes next will tell better (patrol.journal.ends_lost). To be called when entries landed, while that is so. Its caller holds the reader''s lock.';
