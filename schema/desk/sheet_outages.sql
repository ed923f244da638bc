-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.sheet_outages(unit text, month date, as_of timestamptz)
returns table (number integer, content jsonb)
language plpgsql stable set search_path = patrol, pg_temp as $$
#variable_conflict use_column
declare
  bounds constant record := desk.month_bounds(unit => sheet_outages.unit, month => sheet_outages.month, as_of => sheet_outages.as_of);
  within constant bigint[] := array(select plan.units_below(unit => sheet_outages.unit));
begin
  return query
  select row_number() over (order by outage.outage_number)::integer,
         jsonb_build_object(
           'number', outage.outage_number, 'reader', reader.reader, 'unit', own.unit, 'checkpoint', place.checkpoint,
           'from', scoring.instant_text(greatest(lower(outage.during), bounds.opening)),
           'to', scoring.instant_text(least(upper(outage.during), bounds.closing)), 'reason', outage.reason,
           'noted_by', person.badge, 'noted_at', scoring.instant_text(outage.noted_at))
    from outage
    join reader using (reader_id)
    left join lateral (
      select service.unit_id from service
       where service.reader_id = outage.reader_id
         and service.during && daterange((lower(outage.during) at time zone 'UTC')::date, (upper(outage.during) at time zone 'UTC')::date, '[]')
       order by lower(service.during) nulls first limit 1) as served on true
    left join person on person.person_id = outage.noted_by
    left join lateral (
      select checkpoint.checkpoint, checkpoint.unit_id
        from placement join checkpoint using (checkpoint_id)
       where placement.reader_id = outage.reader_id and placement.during && outage.during
       order by lower(placement.during) nulls first limit 1) as place on true
    join unit as own on own.unit_id = coalesce(served.unit_id, place.unit_id, reader.unit_id)
   where outage.during && tstzrange(bounds.opening, bounds.closing) and own.unit_id = any (within);
end $$;
comment on function desk.sheet_outages is
'A sheet''s outages: when readers that served the unit and those below it then (a handheld) or hung at their checkpoints could not be relied on within the month (in the unit''s zone, up to as_of), as far as it lies in the month; noted_by: who noted it, none for the reader itself.';
