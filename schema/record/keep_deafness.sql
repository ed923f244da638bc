-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.keep_deafness(reader_id bigint, at timestamptz) returns boolean language sql as $$
  select record.keep_outages(reader_id => keep_deafness.reader_id, reason => 'deaf', wanted => record.deaf_times(reader_id => keep_deafness.reader_id), at => keep_deafness.at)
$$;
comment on function record.keep_deafness is
  'Brings the outages of a reader up to what its journals say of when it did not hear (record.deaf_times), so that no two of its own outages overlap. Returns whether anything changed; at: the database''s clock, for outages that are new. Its caller holds the reader''s lock.';
