-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.keep_losses(reader_id bigint, at timestamptz) returns boolean language sql as $$
  select record.keep_outages(reader_id => keep_losses.reader_id, reason => 'lost_entries', wanted => record.lost_times(reader_id => keep_losses.reader_id), at => keep_losses.at)
$$;
comment on function record.keep_losses is
  'Brings the outages of a reader up to which of its entries are lost (record.lost_times): what nobody reached then may have been among them. Returns whether anything changed; at: the database''s clock, for outages that are new. Its caller holds the reader''s lock.';
