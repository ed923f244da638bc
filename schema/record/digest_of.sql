-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.digest_of(held patrol.journal, entry bigint) returns bytea language sql stable as $$
  select case when digest_of.entry = 0 then sha256(convert_to(held.journal::text, 'UTF8'))
              else coalesce((select c.digest from patrol.clock_in c
                              where c.station_id = held.station_id and c.journal = held.journal and c.entry = digest_of.entry),
                            (select m.digest from patrol.missing_entry m
                              where m.station_id = held.station_id and m.journal = held.journal and m.entry = digest_of.entry)) end
$$;
comment on function record.digest_of is
  'The digest of a held entry of a journal; of entry 0 the one that its chain begins with. None: the entry is missing, and its digest is not known.';
