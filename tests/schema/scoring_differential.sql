-- SPDX-License-Identifier: GPL-3.0-or-later
-- Random duties and clock-ins, judged by scoring and, one visit at a time, by a plain loop written from the page.
begin;
\ir fixtures/district.psql
select plan(9);

-- Eligible clock-ins of a stop, then greedily round by round.
create function pg_temp.slowly(day date) returns table (duty_id bigint, "position" integer, round integer, at timestamptz, left_at timestamptz,
                                                        person_id bigint, entry bigint, in_time boolean) language plpgsql as $$
declare
  owed record; seen record; reached integer; last_at timestamptz; found record;
begin
  create temp table if not exists slow (duty_id bigint, "position" integer, round integer, at timestamptz, left_at timestamptz, person_id bigint, entry bigint, in_time boolean);
  truncate slow;
  for owed in select d.*, v.checkpoint_id, v.position as place from patrol.duty d join patrol.visit v using (station_id, duty_id)
               where d.on_day = day and v.round = 1 loop
    reached := 0;
    for seen in
      select s.* from patrol.sighting s join patrol.reader r using (reader_id)
       where s.checkpoint_id = owed.checkpoint_id and s.at >= owed.accept_from and s.at < owed.accept_until and s.event_id is null
         and case owed.eligibility
               when 'crew' then s.person_id in (select m.person_id from patrol.duty_member m where m.duty_id = owed.duty_id)
               when 'unit' then exists (select from patrol.membership m where m.person_id = s.person_id and m.during @> s.at
                                          and m.unit_id in (select plan.units_below((select u.unit from patrol.unit u where u.unit_id = owed.unit_id))))
               else s.person_id is not null end
       order by s.at, r.reader, case when s.clock = 'downloaded' then s.uid else '' end, s.entry loop
      if reached = 0 or reached < owed.rounds and seen.at >= last_at + owed.min_gap_minutes * interval '1 minute' then
        reached := reached + 1;
        last_at := seen.at;
        insert into slow values (owed.duty_id, owed.place, reached, seen.at, null, seen.person_id, seen.entry, seen.at - seen.error <= owed.ends_at);
      else
        update slow set left_at = seen.at where slow.duty_id = owed.duty_id and slow.position = owed.place and slow.round = reached;
      end if;
    end loop;
  end loop;
  return query table slow;
end $$;

create function pg_temp.quickly(day date) returns table (duty_id bigint, "position" integer, round integer, at timestamptz, left_at timestamptz,
                                                         person_id bigint, entry bigint, in_time boolean) language sql as $$
  select duty_id, position, round, arrived_at, left_at, person_id, entry, verdict = 'on_time'
    from scoring.visits(day, day, null, '2026-03-31Z') where arrived_at is not null
$$;

-- Three lines share four checkpoints; taps stand on a coarse grid, so that bounds, ties and gaps are hit all the time.
select setseed(0.20260305);
insert into patrol.membership select person_id, unit_id, tstzrange('2026-03-05 10:00Z', null) from patrol.person, patrol.unit where badge = 'P4' and unit = 'S1a';
create function pg_temp.one_of(variadic choices text[]) returns text language sql volatile as $$ select choices[1 + floor(random() * cardinality(choices))::integer] $$;
select pg_temp.duty(line, format('2026-03-%s 09:00', to_char(day, 'FM00')), 30, pg_temp.one_of('{C1,C2,C3,C4}', '{C4,C1}', '{C2+10,C3}')::text[],
                    crew => pg_temp.one_of('{P1}', '{P1,P2}', '{P3,P4}', '{}')::text[], early => 10, late => 60, rounds => case when random() < 0.5 then 1 else 2 + day % 2 end,
                    gap => 10, eligibility => pg_temp.one_of('crew', 'unit', 'anyone'))
  from unnest('{LX,LY,LZ}'::text[]) as line, generate_series(2, 7) as day \g /dev/null
select pg_temp.tap('C' || (1 + floor(random() * 4)), pg_temp.one_of('P1', 'P2', 'P3', 'P4', null),
                   to_char(timestamp '2026-03-02 08:45' + floor(random() * 6) * interval '1 day' + floor(random() * 24) * interval '5 minutes', 'YYYY-MM-DD HH24:MI'),
                   pg_temp.one_of('H1', 'H2', 'F1'), off_by => floor(random() * 2) * interval '6 minutes',
                   clock => pg_temp.one_of('synchronised', 'downloaded'), uid => '04AA000' || floor(random() * 4), event => pg_temp.one_of('E1', null, null, null, null))
  from generate_series(1, 400) as n \g /dev/null

select set_eq(format('select * from pg_temp.quickly(%L)', day), format('select * from pg_temp.slowly(%L)', day), 'verdicts of ' || day)
  from generate_series(2, 7) as n cross join lateral (select make_date(2026, 3, n) as day) as given;
prepare share as select count(*) filter (where round > 1), count(*) filter (where not in_time), count(*) filter (where left_at is not null)
  from generate_series(2, 7) as n cross join lateral pg_temp.slowly(make_date(2026, 3, n));
create temp table seen (later_rounds, late, departed) as execute share;
select cmp_ok((select later_rounds from seen), '>', 10::bigint, 'later rounds were reached');
select cmp_ok((select late from seen), '>', 5::bigint, 'some came late');
select is((select count(distinct eligibility) from patrol.duty), 3::bigint, 'every eligibility was there');
select * from finish();
rollback;
