-- SPDX-License-Identifier: GPL-3.0-or-later
create function record.keep_outages(reader_id bigint, reason text, wanted tstzmultirange, at timestamptz) returns boolean
  language plpgsql as $$
#variable_conflict use_column
declare
  used bigint[] := array(select o.outage_number from patrol.outage o -- as they are to be
                          where o.reader_id = keep_outages.reader_id and o.reason = keep_outages.reason and o.derived
                            and o.during in (select s from unnest(wanted) as s));
  spell tstzrange;
  kept bigint;
  added bigint[];
  changed boolean;
begin
  with added as (
    insert into patrol.outage (station_id, reader_id, during, reason, noted_at, derived)
    select plan.station_of(r.unit_id), r.reader_id, s.during, keep_outages.reason, keep_outages.at, true
      from patrol.reader r cross join unnest(wanted) as s (during)
     where r.reader_id = keep_outages.reader_id
       and not exists (select from patrol.outage o where o.reader_id = r.reader_id and o.reason = keep_outages.reason and o.during && s.during)
     order by s.during
    returning outage_number
  )
  select array_agg(added.outage_number) into added from added;
  used := used || coalesce(added, '{}');
  changed := added is not null;
  for spell in
    select s from unnest(wanted) as s
    except all
    select o.during from patrol.outage o where o.outage_number = any (used)
    order by 1
  loop
    -- What was noted of it before, live or from fewer entries, keeps its number.
    select min(o.outage_number) into kept from patrol.outage o
     where o.reader_id = keep_outages.reader_id and o.reason = keep_outages.reason and o.during && spell and o.outage_number <> all (used);
    if kept is null then
      insert into patrol.outage (station_id, reader_id, during, reason, noted_at, derived)
      select plan.station_of(r.unit_id), r.reader_id, spell, keep_outages.reason, keep_outages.at, true from patrol.reader r where r.reader_id = keep_outages.reader_id
      returning outage_number into kept;
    else
      update patrol.outage o set during = spell, derived = true where o.outage_number = kept;
    end if;
    changed := true;
    used := used || kept;
  end loop;
  delete from patrol.outage o
   where o.reader_id = keep_outages.reader_id and o.reason = keep_outages.reason and o.outage_number <> all (used) and (o.derived or o.during && wanted);
  changed := changed or found;
  if changed then
    perform pg_notify('patrol', 'readers');
  end if;
  return changed;
end $$;
comment on function record.keep_outages is
  'Makes the outages of a reader for a reason those that are wanted, as far as they are derived; what the reader said of the same time in its pushes, when that was less exact, gives way. Returns whether anything changed; at: the database''s clock, for outages that are new. Its caller holds the reader''s lock.';
