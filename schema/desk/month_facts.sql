-- SPDX-License-Identifier: GPL-3.0-or-later
create function desk.month_facts(month date, out facts uuid, out closed_at timestamptz)
language plpgsql stable set search_path = patrol, pg_temp set enable_nestloop = off set jit = off as $$
#variable_conflict use_column
declare
  first_day constant date := date_trunc('month', month_facts.month);
  last_day constant date := first_day + interval '1 month' - interval '1 day';
  opened_at timestamptz;
  found_out text;
  part text;
  whole regclass;
begin
  -- A date begins at most 14 h before and ends at most 12 h after UTC's.
  select least(min(accept_from), first_day::timestamp at time zone 'UTC' - interval '1 day'),
         greatest(max(accept_until), last_day::timestamp at time zone 'UTC' + interval '2 days'),
         concat_ws(' ', count(*), sum(hashtextextended(duty::text, 0)))
    into opened_at, closed_at, found_out
    from duty where on_day between first_day and last_day;
  select concat_ws(' ', found_out, count(*), sum(hash_record_extended(sighting, 0))) into found_out
    from sighting where at >= opened_at and at < closed_at;
  select concat_ws(' ', found_out, count(*), sum(hashtextextended(concat_ws(' ', reader_id, least(complete_through, closed_at)), 0)))
    into found_out from reader_state;
  -- The code that judges, and every other table but those that tell nothing of the month.
  select concat_ws(' ', found_out, sum(hashtextextended(oid::regprocedure || prosrc, 0))) into found_out
    from pg_proc where pronamespace in ('plan'::regnamespace, 'scoring'::regnamespace, 'desk'::regnamespace);
  for whole in
    select oid from pg_class
     where relnamespace = 'patrol'::regnamespace and relkind = 'r' and not relispartition
       and relname <> all ('{duty,duty_member,duty_staffing,reader_state,journal,journal_head,anchor,alarm,card,opening,migration,
                             sheet,sheet_line,pending_corrections,shown_score,shown_page,viewing,change,acknowledgement,sign_decision,appeal,
                             settlement,settling,outcome,attendance}')
     order by relname
  loop
    execute format('select concat_ws('' '', count(*), sum(hashtextextended(t::text, 0))) from %s as t', whole) into part;
    found_out := concat_ws(' ', found_out, part);
  end loop;
  facts := md5(found_out)::uuid;
end $$;
comment on function desk.month_facts is
'A digest of all that the drafts of a month (any day of it) are made from, sooner than a draft: its duties (what belongs to them stands with them), sightings while they accept, how much readers had delivered by then, and plan, excuses, adjustments, outages, rules and code as they are. While it stays the same, so do drafts by instants from closed_at on, when the month is over in every zone and no duty accepts.';
