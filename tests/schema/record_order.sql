-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whatever the order in which journals arrive, however they are cut into batches, and whenever cards are registered:
-- the sightings are the same, and are what deriving them from scratch gives.
begin;
\ir fixtures/readers.psql
select plan(15);

-- Two days of six journals: three of one handheld (its file was replaced twice), one of another, two of fixed readers.
-- Instants in steps of 20 s or of hours, so that there are ties, gaps over 12 h and journals that overlap in time.
select setseed(0.42) \g /dev/null
create table tap as
select 1 + n % 6 as journal, timestamptz '2024-05-01 00:00Z' + floor(random() * 8640) * interval '20 seconds' as at,
       (array['A1', 'A2', 'A3', 'C1', 'C2', 'C3', 'C1', 'C2', 'C3', 'E1', 'F1', 'B7'])[1 + floor(random() * 12)] as uid, random() as place
  from generate_series(1, 240) as n;
update tap set at = timestamptz '2024-05-01 10:00Z' + floor(place * 10) * interval '1 minute' where place < 0.5; -- a crowded evening, in any order
select write(journal(t.journal), chip(t.uid), t.at) from (select * from tap order by place) as t \g /dev/null
create function reader_of(number integer) returns text language sql as $$ select (array['H1', 'H1', 'H1', 'H2', 'F1', 'F2'])[number] $$;
create function told() returns text language sql as $$ select string_agg(s::text, E'\n' order by s.journal, s.entry) from seen s $$;

-- Sends every journal in a random order of random batches, cards being registered in between; tells what was made of it, and undoes it.
create function outcome(seed float8, cards_first boolean, biggest integer, out told text, out resolved bigint, out scratch text) language plpgsql as $$
declare
  next_step record;
  answer record;
begin
  perform setseed(seed);
  if cards_first then
    perform register_all();
  end if;
  create temporary table step on commit drop as
  select 'cards' as what, 0 as journal, 0::bigint as first, 0::bigint as last, random() as place
    union all
  select 'push', j, b.first, least(40, b.last), random()
    from generate_series(1, 6) as j,
         lateral (select n as first, n + (case biggest when 1 then 0 else floor(random() * biggest) end)::bigint as last from generate_series(1, 40) as n) as b;
  for next_step in select * from step order by place loop
    if next_step.what = 'cards' and not cards_first then
      perform register_all();
      perform record.resolve_cards(array(select c.uid::text from patrol.card c));
    elsif next_step.what = 'push' then
      select * into answer from push(reader_of(next_step.journal), journal(next_step.journal), next_step.first, next_step.last);
      if answer.refused = 'gap' then -- as the agent does: send from what is held
        perform push(reader_of(next_step.journal), journal(next_step.journal), answer.holds + 1, next_step.last);
      elsif answer.refused is not null then
        raise exception 'refused: %', answer;
      end if;
    end if;
  end loop;
  told := told();
  resolved := record.resolve_all();
  delete from patrol.sighting;
  perform record.resolve_all();
  scratch := told();
  raise exception using errcode = 'PT999', message = 'undo';
exception when sqlstate 'PT999' then
  null; -- the variables keep what was told
end $$;

create table plain as select * from outcome(0.1, true, 40);
select is((select count(*) from regexp_split_to_table((select told from plain), E'\n')), 240::bigint, 'every tap was seen once');
select isnt_empty($$select from plain where told ~ 'P1' and told ~ 'LIGHT' and told ~ 'C3'$$, 'and meant something');
select is((select scratch from plain), (select told from plain), 'as from scratch');
select is(row(o.told, o.resolved, o.scratch)::text, row(plain.told, 0, plain.told)::text, format('shuffle %s: the same sightings, nothing to resolve, the same from scratch', n))
  from plain, generate_series(1, 12) as n, outcome(n / 100.0, n % 2 = 0, (array[1, 3, 40])[1 + n % 3]) as o;
select * from finish();
rollback;
