-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.retell_deafness(held patrol.journal, since timestamptz, at timestamptz) returns void language sql as $$
  select record.keep_deafness(reader_id => held.reader_id, at => retell_deafness.at)
   where exists (select from patrol.hearing h where h.reader_id = held.reader_id and h.journal <> held.journal and h.kind = 'listening'
                    and (h.at > retell_deafness.since or h.clock = 'unsure'))
$$;
comment on function record.retell_deafness is
  'Brings the outages of a reader up to what a journal says at instants from since on, when another of its journals listens later: what is known of the reader until then begins where this one ends (record.deaf_before), whichever arrived first. at: the database''s clock, for outages that are new. Its caller holds the reader''s lock.';
