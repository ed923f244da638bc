-- SPDX-License-Identifier: GPL-3.0-or-later
-- A month of a district whose plan is imported: what was owed, what readers saw, what was excused.
-- psql variable: month, its first day. Everything else follows from the plan and the month, by hashes: every run
-- makes the same rows. README.md says what the rows are like.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
set work_mem = '256MB';
set timezone = 'UTC'; -- hashes of instants are hashes of their text

create schema benchmark;
create function benchmark.chance(key text, salt integer) returns double precision language sql immutable parallel safe as $$
  select (hashtextextended(key, salt) & 9007199254740991)::double precision / 9007199254740992
$$;
comment on function benchmark.chance is 'A number in [0, 1) that follows from a key and a salt.';

select (:'month'::timestamp at time zone plan.top_timezone())::text as opens,
       ((:'month'::timestamp + interval '1 month') at time zone plan.top_timezone())::text as closes \gset
select record.ensure_month(parent, month::date)
  from unnest('{patrol.clock_in, patrol.sighting}'::regclass[]) as parent,
       generate_series(:'month'::date - interval '1 month', :'month'::date + interval '1 month', interval '1 month') as month \g /dev/null
select plan.open_duties(from_day => :'month'::date, through_day => (:'month'::date + interval '1 month - 1 day')::date) \g /dev/null
analyze patrol.duty, patrol.visit, patrol.duty_member;

-- Who owes what, with which reader: a fixed one where one hangs, else the first handheld of the unit by day, the second by
-- night. Lines that share a handheld take it one after the other. A duty has one bearer.
create temporary table owed as
with handheld as (
  select unit_id, array_agg(reader_id order by reader) as readers from patrol.reader where kind = 'handheld' group by unit_id
), turn as (
  select line_id, row_number() over unit - 1 as turn, count(*) over (partition by unit_id) as turns
    from patrol.line window unit as (partition by unit_id order by line)
), crew as (
  select duty_id, array_agg(person_id order by person_id) as members from patrol.duty_member group by duty_id
)
select concat_ws(' ', line.line, duty.on_day, shift.shift, visit.position) as key, duty.starts_at, duty.ends_at, duty.accept_until,
       visit.checkpoint_id, fixed.reader_id as fixed_id,
       handheld.readers[case when shift.shift = 'D' then 1 else 2 end] as handheld_id, crew.members,
       crew.members[1 + floor(benchmark.chance(concat_ws(' ', line.line, duty.on_day, shift.shift), 1) * cardinality(crew.members))::integer]
         as bearer_id,
       (turn.turn + (visit.position - 1.0) / count(*) over (partition by duty.duty_id)) / turn.turns * 0.95 as begins,
       0.95 / turn.turns / count(*) over (partition by duty.duty_id) as lasts
  from patrol.duty
  join patrol.visit using (duty_id)
  join patrol.line using (line_id)
  join turn using (line_id)
  join patrol.shift using (shift_id)
  join crew using (duty_id)
  join handheld on handheld.unit_id = duty.unit_id
  left join lateral (select reader_id from patrol.placement where placement.checkpoint_id = visit.checkpoint_id
                        and placement.during @> duty.starts_at order by reader_id limit 1) as fixed on true
 where duty.on_day >= :'month'::date and duty.on_day < :'month'::date + interval '1 month';

-- 8 % are missed, 3 % late; of an ordered walk, 2 % of the stops come after the next one.
create temporary table reached as
select owed.key, owed.checkpoint_id, owed.fixed_id, owed.handheld_id,
       case when fixed_id is null then bearer_id
            else members[1 + floor(benchmark.chance(key, 2) * cardinality(members))::integer] end as person_id,
       case when fate.fate < 0.11 and accept_until > ends_at + interval '2 minutes'
            then ends_at + interval '1 minute' + benchmark.chance(key, 3) * (accept_until - ends_at - interval '2 minutes')
            else starts_at + (begins + lasts * (0.8 * benchmark.chance(key, 3) + case when benchmark.chance(key, 4) < 0.02 then 1.3 else 0 end))
                             * (ends_at - starts_at) end as at
  from owed, lateral (select benchmark.chance(key, 5) as fate) as fate
 where fate.fate >= 0.08;

create temporary table place as
select unit_id, array_agg(checkpoint_id order by checkpoint) as checkpoints from patrol.checkpoint group by unit_id;
create temporary table people as
select unit_id, array_agg(person_id order by badge) as persons
  from patrol.person join patrol.membership using (person_id) group by unit_id;

-- What was held to readers. subject: a person's card at a fixed reader, a checkpoint's tag at a handheld; bearer: who
-- carries the handheld just then. uid is given only where no card is behind it.
create temporary table held (reader_id bigint, at timestamptz, person_id bigint, checkpoint_id bigint, event_id bigint,
                             uid text, bearer_id bigint);
insert into held (reader_id, at, person_id, checkpoint_id, bearer_id) -- every stop that was reached; 31 % leave a second time
select coalesce(fixed_id, handheld_id), reached.at + second.later, case when fixed_id is not null then person_id end,
       case when fixed_id is null then checkpoint_id end, case when fixed_id is null then person_id end
  from reached
 cross join lateral (
   select interval '0' as later
   union all
   select interval '30 seconds' + benchmark.chance(key, 6) * interval '200 seconds' where benchmark.chance(key, 7) < 0.31) as second;
insert into held (reader_id, at, event_id, bearer_id) -- some report an event
select handheld_id, at + interval '20 seconds', event.event_id, person_id
  from reached
 cross join lateral (select event_id from patrol.event order by benchmark.chance(reached.key || event, 8) limit 1) as event
 where fixed_id is null and benchmark.chance(key, 9) < 0.007;
insert into held (reader_id, at, person_id, checkpoint_id, uid, bearer_id) -- strays: any place, hour and person; a few unknown cards
select reader.reader_id, at.at, case when fixed and not unknown then person.person_id end,
       case when not fixed and not unknown then checkpoints[1 + floor(benchmark.chance(key, 12) * cardinality(checkpoints))::integer] end,
       case when unknown then '04' || upper(left(md5(key), 12)) end, case when not fixed then person.person_id end
  from generate_series(1, 2800) as n
 cross join lateral (select 'stray ' || n as key, n % 3 = 0 as fixed, benchmark.chance('stray ' || n, 10) < 0.03 as unknown) as stray
 cross join lateral (select reader_id, unit_id from patrol.reader where (kind = 'fixed') = fixed
                      order by benchmark.chance(key || reader, 11) limit 1) as reader
  join place using (unit_id)
  join people using (unit_id)
 cross join lateral (select :'opens'::timestamptz + benchmark.chance(key, 13) * (:'closes'::timestamptz - :'opens'::timestamptz) as at) as at
 cross join lateral (select persons[1 + floor(benchmark.chance(key, 14) * cardinality(persons))::integer] as person_id) as person;

-- Whoever takes over a handheld holds their own card to it first; so does everybody after a pause.
insert into held (reader_id, at, person_id, bearer_id)
select reader_id, at - least(interval '2 seconds', (at - before) / 2), bearer_id, bearer_id
  from (select held.*, lag(at) over carried as before, lag(bearer_id) over carried as bearer_before
          from held where bearer_id is not null window carried as (partition by reader_id order by at, checkpoint_id, uid)) as carried
 where before is null or bearer_before <> bearer_id or at - before > interval '5 hours';

-- One fixed reader died two days before the month's end: what was held to it since is in no journal.
create temporary table silent as
select reader_id, :'closes'::timestamptz - interval '2 days' as since from patrol.reader where kind = 'fixed' order by reader desc limit 1;
delete from held using silent where held.reader_id = silent.reader_id and held.at >= silent.since;

-- Journals: one a reader, booted before the month, with a synchronised clock. A twentieth of a reader's days arrives late,
-- by up to three days, and what follows waits for it.
create temporary table entry as
with card as (
  select kind, coalesce(person_id, checkpoint_id, event_id) as subject_id, during, uid from patrol.card where kind <> 'vehicle'
), seen as (
  select held.reader_id, held.at, coalesce(held.uid, min(card.uid)) as uid
    from held
    left join card on card.kind = case when held.person_id is not null then 'person'
                                       when held.checkpoint_id is not null then 'checkpoint' else 'event' end
                  and card.subject_id = coalesce(held.person_id, held.checkpoint_id, held.event_id)
                  and card.during @> held.at and held.uid is null
   group by held.reader_id, held.at, held.person_id, held.checkpoint_id, held.event_id, held.uid
  having coalesce(held.uid, min(card.uid)) is not null
  union all
  select reader_id, :'opens'::timestamptz - interval '9 hours', null from patrol.reader
)
select seen.reader_id, reader.reader, seen.at, seen.uid, row_number() over journal as entry,
       md5('journal ' || reader.reader || :'month')::uuid as journal, md5('boot ' || reader.reader || :'month')::uuid as boot_id,
       (date_part('epoch', seen.at - :'opens'::timestamptz + interval '9 hours 1 minute') * 1000000)::bigint * 1000 as boottime_ns,
       (40 + floor(benchmark.chance(reader.reader, 15) * 60000))::bigint as clock_error_us,
       max(case when benchmark.chance(reader.reader || seen.at::date, 16) < 0.05
                then seen.at::date + interval '1 day' + benchmark.chance(reader.reader || seen.at::date, 17) * interval '3 days'
                else seen.at + interval '2 seconds'
                     + benchmark.chance(concat(reader.reader, seen.at, seen.uid), 18) * interval '28 seconds' end)
         over journal as received_at
  from seen join patrol.reader using (reader_id)
window journal as (partition by seen.reader_id order by seen.at, seen.uid nulls first);

create temporary table chained as
select entry.*, plan.station_of(reader.unit_id) as station_id,
       record.chain(sha256(convert_to(entry.journal::text, 'UTF8')),
                    record.canonical_line(entry.entry, case when uid is null then 'start' else 'tap' end, uid, boot_id, boottime_ns, at,
                                          clock_error_us, case when uid is null then 'none' else 'uid' end))
         over (partition by entry.journal order by entry.entry) as digest
  from entry join patrol.reader using (reader_id);
insert into patrol.journal (journal, station_id, reader_id, holds_through, head_digest, anchored_boot, first_seen_at)
select distinct on (journal) journal, station_id, reader_id, entry, digest, boot_id, :'opens'::timestamptz - interval '9 hours'
  from chained order by journal, entry desc;
insert into patrol.anchor (journal, boot_id, boottime_ns, server_at)
select journal, boot_id, boottime_ns, received_at from chained where entry = 1;
insert into patrol.clock_in (station_id, entry, boottime_ns, clock_error_us, device_at, received_at, journal, boot_id, kind, uid,
                             auth, digest)
select station_id, entry, boottime_ns, clock_error_us, at, received_at, journal, boot_id,
       case when uid is null then 'start' else 'tap' end, uid, case when uid is null then 'none' else 'uid' end, digest
  from chained order by received_at, journal, entry;
insert into patrol.reader_state (reader_id, last_seen_at, complete_through, undelivered, clock_offset_ms, state)
select reader_id, heard.through, heard.through, 0, 0, 'listening'
  from patrol.reader left join silent using (reader_id)
 cross join lateral (select coalesce(silent.since, :'closes'::timestamptz + interval '4 days') as through) as heard
on conflict (reader_id) do update set last_seen_at = excluded.last_seen_at, complete_through = excluded.complete_through;
analyze patrol.clock_in, patrol.journal, patrol.anchor, patrol.card, patrol.placement;

-- What they mean is told by the product itself; then laid down in the order in which it would have landed.
select record.resolve_all() \g /dev/null
create temporary table told as select * from patrol.sighting;
delete from patrol.sighting;
insert into patrol.sighting select * from told order by received_at, journal, entry;

-- Excuses: forty tours that were sent to a call, sixty closed checkpoints; one in ten not approved yet.
create temporary table chief as
select row_number() over (order by badge) as rank, person_id from patrol.person where kind = 'officer' order by badge limit 2;
insert into patrol.excuse (station_id, line_id, checkpoint_id, during, reason, reference, asked_by, asked_at, approved_by, approved_at)
select wanted.station_id, wanted.line_id, wanted.checkpoint_id, wanted.during, wanted.reason, 'benchmark',
       (select person_id from chief where rank = 1), lower(wanted.during),
       case when wanted.number % 10 <> 0 then (select person_id from chief where rank = 2) end,
       case when wanted.number % 10 <> 0 then lower(wanted.during) + interval '1 hour' end
  from ((select station_id, line_id, null::bigint as checkpoint_id, tstzrange(starts_at, ends_at) as during, 'dispatch' as reason,
                row_number() over () as number
           from patrol.duty join patrol.line using (line_id)
          where on_day >= :'month'::date and on_day < :'month'::date + interval '1 month'
          order by benchmark.chance(concat_ws(' ', line, starts_at), 19) limit 40)
        union all
        (select plan.station_of(unit_id), null, checkpoint_id, tstzrange(day.day, day.day + interval '1 day'), 'closed', row_number() over ()
           from patrol.checkpoint
          cross join lateral (select :'opens'::timestamptz + floor(benchmark.chance(checkpoint, 20) * 30) * interval '1 day' as day) as day
          order by benchmark.chance(checkpoint, 21) limit 60)) as wanted;

\ir settle.sql
