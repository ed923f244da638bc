-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.listened_by(mark patrol.hearing) returns timestamptz language sql stable as $$
  select case when mark.clock <> 'unsure' then mark.at else
    least((select c.received_at from patrol.clock_in c where c.station_id = mark.station_id and c.journal = mark.journal and c.entry = mark.entry),
          (select h.at from patrol.hearing h
            where h.station_id = mark.station_id and h.journal = mark.journal and h.clock <> 'unsure'
              and (h.entry > mark.entry or h.entry = mark.entry and h.kind = 'heard')
            order by h.entry, h.kind = 'heard' limit 1)) end
$$;
comment on function record.listened_by is
  'When a reader wrote an entry listening, at the latest: at its instant, or where that is unsure, when the entry arrived, or when its journal next says something of the kind at an instant that is sure.';
