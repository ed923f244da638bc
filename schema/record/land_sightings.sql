-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.land_sightings(reader_id bigint, fixed boolean, taps record.tap[]) returns void
  language plpgsql as $$
#variable_conflict use_column
declare
  first_at timestamptz;
  last_at timestamptz;
  out_of_order boolean;
begin
  if cardinality(taps) = 1 then
    first_at := (taps[1]).at;
    last_at := first_at;
  else
    select min(t.at), max(t.at) into first_at, last_at from unnest(taps) as t;
  end if;
  if not (record.has_month('sighting', first_at) and record.has_month('sighting', last_at) and last_at - first_at < interval '672 hours') then
    -- Absurd instants make no months: a clock that lies could make thousands.
    perform record.ensure_month('patrol.sighting', months.month)
      from (select distinct date_trunc('month', t.at at time zone 'UTC')::date as month from unnest(taps) as t
             where t.at >= '2015-01-01 00:00:00+00' and t.at <= t.received_at + interval '744 hours') as months;
  end if;
  if fixed then
    insert into patrol.sighting select * from record.meaning_at_fixed(land_sightings.reader_id, taps);
    return;
  end if;
  out_of_order := exists (select from patrol.sighting s where s.reader_id = land_sightings.reader_id
                             and s.at >= first_at and s.at <= last_at + interval '12 hours');
  insert into patrol.sighting select * from record.meaning_at_handheld(land_sightings.reader_id, taps);
  if out_of_order then
    perform record.rederive(land_sightings.reader_id, first_at, last_at + interval '12 hours');
  end if;
end $$;
comment on function record.land_sightings is
  'Writes the sightings of new taps of one reader. What they change of the meaning of later taps that landed earlier is put right. Instants before 2015 or more than 31 days after they were received go to the default partition.';
