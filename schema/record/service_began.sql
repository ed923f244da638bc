-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.service_began(reader_id bigint) returns timestamptz language sql stable as $$
  select greatest('2000-01-01 00:00:00+00',
           least((select min(coalesce(lower(p.during), '-infinity')) from patrol.placement p where p.reader_id = service_began.reader_id),
                 (select min(coalesce(lower(s.during)::timestamp at time zone plan.timezone_of(s.unit_id), '-infinity'))
                    from patrol.service s where s.reader_id = service_began.reader_id)))
$$;
comment on function record.service_began is
  'When a reader was first placed, or in service as a handheld; 2000-01-01 when that is not known, or earlier.';
