-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.keep_deafness(reader_id bigint, at timestamptz) returns boolean
  language plpgsql as $$
#variable_conflict use_column
declare
  wanted constant tstzmultirange := record.deaf_times(reader_id => keep_deafness.reader_id);
  spell tstzrange;
  kept bigint;
  used bigint[] := array(select o.outage_number from patrol.outage o -- as they are to be
                          where o.reader_id = keep_deafness.reader_id and o.derived and o.during in (select s from unnest(wanted) as s));
  changed boolean := false;
begin
  for spell in
    select s from unnest(wanted) as s
    except all
    select o.during from patrol.outage o where o.outage_number = any (used)
    order by 1
  loop
    -- What was noted of it before, live or from fewer entries, keeps its number.
    select min(o.outage_number) into kept from patrol.outage o
     where o.reader_id = keep_deafness.reader_id and o.reason = 'deaf' and o.during && spell and o.outage_number <> all (used);
    if kept is null then
      insert into patrol.outage (station_id, reader_id, during, reason, noted_at, derived)
      select plan.station_of(r.unit_id), r.reader_id, spell, 'deaf', keep_deafness.at, true from patrol.reader r where r.reader_id = keep_deafness.reader_id
      returning outage_number into kept;
    else
      update patrol.outage o set during = spell, derived = true where o.outage_number = kept;
    end if;
    changed := true;
    used := used || kept;
  end loop;
  delete from patrol.outage o
   where o.reader_id = keep_deafness.reader_id and o.reason = 'deaf' and o.outage_number <> all (used) and (o.derived or o.during && wanted);
  changed := changed or found;
  if changed then
    perform pg_notify('patrol', 'readers');
  end if;
  return changed;
end $$;
comment on function record.keep_deafness is
  'Brings the outages of a reader up to what its journals say of when it did not hear (record.deaf_times). What it said of the same time in its pushes, when that was less exact, gives way, so that no two of its own outages overlap. Returns whether anything changed; at: the database''s clock, for outages that are new. Its caller holds the reader''s lock.';
