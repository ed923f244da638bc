-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whatever the order in which journals arrive, however they are cut into batches, and whenever cards are registered:
-- the sightings are the same, and are what deriving them from scratch gives.
begin;
\ir fixtures/readers.psql
select plan(11);

-- Another order each time; to have one again: psql -v seed=N
\if :{?seed}
\else
select floor(random() * 1000000)::integer as seed \gset
\endif
\echo # seed :seed
select setseed(:seed / 1000000.0) \g /dev/null

-- Two days of eight journals: three of one handheld (its file was replaced twice), one of another, two of fixed readers.
-- Instants in steps of 20 s or of hours, so that there are ties, gaps over 12 h and journals that overlap in time.
create table tap as
select 1 + n % 6 as journal, timestamptz '2024-05-01 00:00Z' + floor(random() * 8640) * interval '20 seconds' as at,
       (array['A1', 'A2', 'A3', 'C1', 'C2', 'C3', 'C1', 'C2', 'C3', 'E1', 'F1', 'B7'])[1 + floor(random() * 12)] as uid, random() as place, true as synchronised
  from generate_series(1, 240) as n;
update tap set at = timestamptz '2024-05-01 10:00Z' + floor(place * 10) * interval '1 minute' where place < 0.5; -- a crowded evening, in any order
-- And one each of the handheld and of a fixed reader whose host's clock was set at random: taps at instants of their own, 7 s after the step.
insert into tap
select 7 + n % 2, case when synchronised then at else at + interval '7 seconds' end, uid, place, synchronised
  from (select n, timestamptz '2024-05-01 00:00Z' + (n / 2 * 215 + floor(random() * 200)) * interval '20 seconds' as at, random() as place, random() < 0.4 as synchronised,
               (array['A1', 'A2', 'A3', 'C1', 'C2', 'C3', 'E1', 'B7'])[1 + floor(random() * 8)] as uid from generate_series(0, 79) as n) as t;
-- Boot time runs with the server's clock, 500,000,000 s are now.
create function booted_for(at timestamptz) returns numeric language sql as $$ select 500000000 + extract(epoch from booted_for.at - now()) $$;
create function boot_of(journal integer, entry bigint) returns uuid language sql immutable as $$ select boot(case when boot_of.journal >= 7 and boot_of.entry > 20 then 2 else 1 end) $$;
select write(journal(t.journal), chip(t.uid), case when synchronised then t.at else timestamptz '1970-01-01Z' + place * interval '80 years' end,
             case when synchronised then 120 else 16000000 end, booted_for(t.at), boot_of(t.journal, t.number))
  from (select tap.*, row_number() over (partition by journal order by place) as number from tap order by place) as t \g /dev/null
create function reader_of(number integer) returns text language sql as $$ select (array['H1', 'H1', 'H1', 'H2', 'F1', 'F2', 'H1', 'F1'])[number] $$;
create function told() returns text language sql as $$ select string_agg(s::text, E'\n' order by s.journal, s.entry) from seen s $$;
-- What no order may change: an instant told by boot time is as near to the truth as the push was quick.
create function told_of_any_order() returns text language sql as $$
  select string_agg(row(s.journal, s.entry, case s.clock when 'anchored' then date_bin('20 seconds', s.at, '2024-05-01Z') else s.at end, case s.clock when 'anchored' then null else s.error end,
                        s.reader, s.uid, s.checkpoint, s.badge, s.event, s.clock)::text, E'\n' order by s.journal, s.entry) from seen s
$$;
create function send(journal integer, first bigint, last bigint) returns table (holds bigint, refused text, detail text) language sql as $$
  select * from push(reader_of(send.journal), journal(send.journal), send.first, send.last, booted_for(clock_timestamp()), boot_of(send.journal, send.first))
$$;

-- Sends every journal in a random order of random batches, cards being registered in between; tells what was made of it, and undoes it.
create function outcome(seed float8, cards_first boolean, biggest integer, out told text, out resolved bigint, out as_from_scratch boolean) language plpgsql as $$
declare
  next_step record;
  answer record;
  exactly text;
begin
  perform setseed(seed);
  if cards_first then
    perform register_all();
  end if;
  create temporary table step on commit drop as
  select 'cards' as what, 0 as journal, 0::bigint as first, 0::bigint as last, random() as place
    union all
  select 'push', j, b.first, least(40, b.last), random()
    from generate_series(1, 8) as j,
         lateral (select n as first, n + (case biggest when 1 then 0 else floor(random() * biggest) end)::bigint as last from generate_series(1, 40) as n) as b;
  for next_step in select * from step order by place loop
    if next_step.what = 'cards' and not cards_first then
      perform register_all();
      perform record.resolve_cards(array(select c.uid::text from patrol.card c));
    elsif next_step.what = 'push' then
      select * into answer from send(next_step.journal, next_step.first, next_step.last);
      if answer.refused = 'gap' then -- as the agent does: send from what is held
        select * into answer from send(next_step.journal, answer.holds + 1, next_step.last);
      end if;
      if answer.refused is not null then
        raise exception 'refused: %', answer;
      end if;
    end if;
  end loop;
  perform send(j, 41, 40) from generate_series(7, 8) as j; -- heartbeats of their later boots
  exactly := told();
  told := told_of_any_order();
  resolved := record.resolve_all();
  delete from patrol.sighting;
  perform record.resolve_all();
  as_from_scratch := told() = exactly;
  raise exception using errcode = 'PT999', message = 'undo';
exception when sqlstate 'PT999' then
  null; -- the variables keep what was told
end $$;

create table plain as select * from outcome(0.1, true, 40);
select is((select count(*) from regexp_split_to_table((select told from plain), E'\n')), 320::bigint, 'every tap was seen once');
select isnt_empty($$select from plain where told ~ 'P1' and told ~ 'LIGHT' and told ~ 'C3' and told ~ 'anchored' and told ~ 'synchronised' and told !~ 'unsure'$$, 'and meant something');
select ok((select as_from_scratch from plain), 'as from scratch');
select is(row(o.told, o.resolved, o.as_from_scratch)::text, row(plain.told, 0, true)::text, format('shuffle %s: the same sightings, nothing to resolve, the same from scratch', n))
  from plain, generate_series(1, 8) as n, outcome((:seed + n * 7919) % 1000000 / 1000000.0, n % 2 = 0, (array[1, 3, 40])[1 + n % 3]) as o;
select * from finish();
rollback;
