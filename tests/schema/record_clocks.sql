-- SPDX-License-Identifier: GPL-3.0-or-later
-- Clocks that lie: steps forwards and backwards, never synchronised, synchronised late, and those that claim to be right.
begin;
\ir fixtures/readers.psql
select plan(39);
select register_all();
-- As push, with a clock of its own; ahead: how far the host's clock is before ours when it pushes.
create function push_by(reader text, journal uuid, first bigint, last bigint, seconds numeric, boot uuid, ahead interval, error_us bigint default 120)
  returns text language sql as $$
  select coalesce(p.refused, p.holds_through::text)
    from (select coalesce(array_agg(w.line order by w.entry), '{}') as lines, coalesce(array_agg(w.digest order by w.entry), '{}') as digests
            from written w where w.journal = push_by.journal and w.entry between push_by.first and push_by.last) as batch,
         record.push(push_by.reader, push_by.journal, push_by.first, batch.lines, batch.digests, push_by.boot, (push_by.seconds * 1000000000)::bigint,
                     clock_timestamp() + push_by.ahead, push_by.error_us, null, null, null, '{"reader_state": "listening"}') as p
$$;
create function anchored_at(boot uuid, seconds numeric) returns timestamptz language sql as $$
  select a.server_at from patrol.anchor a where a.boot_id = boot and a.boottime_ns = (anchored_at.seconds * 1000000000)::bigint
$$;

-- A clock that says it is right and is not
create function alarms() returns setof text language sql as $$
  select format('%s %s %s %s', r.reader, a.entry, a.boot_id = boot(1), regexp_replace(a.detail, '[0-9.]+ s', '… s'))
    from patrol.alarm a join patrol.reader r using (reader_id) where a.kind = 'clock_lies' order by a.alarm_id
$$;
select write(journal(1), chip('A1'), '2024-05-01 04:00Z', 120, 10), write(journal(1), null, '2024-05-01 05:00Z', 120, 11, kind => 'clock_step'),
       write(journal(1), chip('A1'), '2024-05-01 05:00Z', 120, 12), write(journal(1), chip('A1'), '2024-05-01 03:00Z', 120, 20) \g /dev/null
select is(push_by('F1', journal(1), 1, 2, 11, boot(1), '0'), '2', 'a clock that is right');
select is_empty('select * from alarms()', 'raises no alarm');
select is(push_by('F1', journal(1), 3, 3, 13, boot(1), '1 hour'), '3', 'an hour ahead, and sure of itself');
select results_eq('select * from alarms()', array['F1 3 t the clock says it is at most 0.120 ms off, and is … s ahead'], 'it raises an alarm');
select ok((select regexp_replace(detail, '.* is ([0-9.]+) s ahead', '\1')::numeric between 3599 and 3600 from patrol.alarm), 'that says how far');
select is(push_by('F1', journal(1), 4, 4, 21, boot(1), '-1 hour'), '4', 'stepped back by two');
select is((select count(*) from alarms()), 1::bigint, 'one alarm for a boot is enough');
select results_eq('select entry, at, clock, error from seen order by entry',
  $$values (1::bigint, timestamptz '2024-05-01 04:00Z', 'synchronised', interval '120 us'), (3, '2024-05-01 05:00Z', 'synchronised', '120 us'), (4, '2024-05-01 03:00Z', 'synchronised', '120 us')$$,
  'and what it stamped stands as it was stamped: that a synchronised clock is believed is the rule');
select is(push_by('F1', journal(1), 5, 4, 5, boot(2), '-16 seconds'), '4', 'another boot, 16 s behind');
select results_eq('select * from alarms() offset 1', array['F1 4 f the clock says it is at most 0.120 ms off, and is … s behind'], 'has an alarm of its own, though no entry is new');
select is(push_by('F2', journal(2), 1, 0, 5, boot(1), '1 day'), '0', 'another journal of the same host, a day ahead');
select is((select count(*) from alarms()), 3::bigint, 'as well');
select is(push_by('H1', journal(3), 1, 0, 5, b.boot, b.ahead, b.error_us), '0', b.what)
  from (values (boot(11), interval '4 seconds', 120, '4 s ahead'), (boot(12), '-14 seconds', 120, '14 s behind may be the way here'), (boot(13), '5.5 seconds', 900000, '5.5 s ahead, 0.9 s of them admitted'),
               (boot(14), '1 year', 1000000, 'a year ahead, and not sure'), (boot(15), '-50 years', 16000000, '1976, and never synchronised'), (boot(16), '1 hour', null, 'an hour ahead, and not saying')) as b(boot, ahead, error_us, what);
select is((select count(*) from alarms()), 3::bigint, 'none of these claims what it does not keep');
select is(push_by('H1', journal(3), 7, 0, 5, boot(17), '1 hour'), 'gap', 'a refused push');
select is((select count(*) from alarms()), 3::bigint, 'tells nothing of clocks');
select is(push_by('H1', journal(3), 1, 0, 5, boot(18), '6 seconds'), '0', '6 s ahead');
select is(push_by('H1', journal(3), 1, 0, 6, boot(18), '7 seconds'), '0', 'and again');
select is((select count(*) from alarms()), 4::bigint, 'is a lie, told once');
set local role patrol_viewer;
select reader as shown, kind as shown_kind, unit as shown_unit from desk.alarms(now() - interval '1 hour', null) where kind = 'clock_lies' limit 1 \gset
select count(*) as before from desk.alarms(null, now() - interval '1 hour') \gset
reset role;
select results_eq(format('select %L, %L, %L', :'shown', :'shown_kind', :'shown_unit'), $$values ('F1', 'clock_lies', 'S')$$, 'the desk can show them');
select is(:before, 0, 'those of the time asked for');

-- Steps of a clock that admits it is not synchronised: boot time goes on
select write(journal(4), chip('A2'), '2024-05-01 04:00:00Z', 16000000, 100, boot(21)), write(journal(4), chip('A2'), '2024-05-01 04:00:10Z', 16000000, 110, boot(21)),
       write(journal(4), null, '2031-01-01 00:00:00Z', 16000000, 115, boot(21), 'clock_step'), write(journal(4), chip('A2'), '2031-01-01 00:00:05Z', 16000000, 120, boot(21)),
       write(journal(4), null, '1970-01-01 00:00:00Z', 16000000, 125, boot(21), 'clock_step'), write(journal(4), chip('A2'), '1970-01-01 00:00:05Z', 16000000, 130, boot(21)) \g /dev/null
select is(push_by('F1', journal(4), 1, 6, 200, boot(21), '-10 years', 16000000), '6', 'a clock set forwards by years and back by more');
select results_eq($$select entry, at, clock from seen where journal = journal(4) order by entry$$,
  $$select n, anchored_at(boot(21), 200) - s * interval '1 second', 'anchored' from (values (1::bigint, 100), (2, 90), (4, 80), (6, 70)) as v(n, s)$$, 'its taps lie as far apart as they were, before the push');
select is((select count(*) from alarms()), 4::bigint, 'it did not lie');

-- Synchronised late: the clock of a host without a battery, until the network comes
select write(journal(5), chip('A3'), '1970-01-01 00:00:30Z', 16000000, 30, boot(22)), write(journal(5), chip('A3'), '1970-01-01 00:00:40Z', 1500000, 40, boot(22)),
       write(journal(5), null, clock_timestamp() - interval '50 seconds', 999999, 50, boot(22), 'clock_step'), write(journal(5), chip('A3'), clock_timestamp() - interval '40 seconds', 500, 60, boot(22)) \g /dev/null
select is(push_by('F1', journal(5), 1, 4, 100, boot(22), '0'), '4', 'a host that learns the time after two taps');
select results_eq($$select clock from seen where journal = journal(5) order by entry$$, $$values ('anchored'), ('anchored'), ('synchronised')$$, 'the first two are settled by the push, the third by its clock');
select ok((select bool_and(gap between '0 seconds' and '40 seconds') and count(*) = 2 from (select lead(at) over (order by entry) - at as gap from seen where journal = journal(5)) as g where gap is not null), 'in their order');
select ok((select abs(extract(epoch from (max(at) filter (where entry = 4) - max(at) filter (where entry = 1)) - interval '30 seconds')) < 5 from seen where journal = journal(5)), '30 s from first to last, as boot time says');
select write(journal(5), chip('A3'), '1970-01-01 00:00:10Z', 16000000, 10, boot(23)) \g /dev/null
select is(push_by('F1', journal(5), 5, 5, 3, boot(24), '0'), '5', 'never synchronised, and never heard of again in that boot');
select results_eq($$select at, clock, error from seen where journal = journal(5) and entry = 5$$, $$values (timestamptz '1970-01-01 00:00:10Z', 'unsure', interval '16 seconds')$$, 'is unsure');

-- A host whose clock is set at random while it taps and pushes, some pushes late, some repeated
select floor(random() * 1000000) as seed \gset
\echo # seed :seed
select setseed(:seed / 1000000.0) \g /dev/null
-- Boot time runs with the server's clock: 1,000,000 s of boot are now.
create function true_at(seconds numeric) returns timestamptz language sql as $$ select now() + (true_at.seconds - 1000000) * interval '1 second' $$;
create function boot_now() returns numeric language sql as $$ select 1000000 + extract(epoch from clock_timestamp() - now()) $$;
create table host as
select n, (990000 + n * 40 + floor(random() * 30))::numeric as seconds, random() < 0.15 as stepped, random() < 0.5 as synchronised,
       (random() - 0.5) * interval '2 days' as off, floor(random() * 900000)::bigint as claimed, 1000000 + floor(random() * 16000000)::bigint as unsure
  from generate_series(1, 120) as n;
select count(write(journal(6), case when stepped then null else chip('A1') end, true_at(seconds) + case when synchronised then claimed * interval '1 us' * 0.9 else off end,
                   case when synchronised then claimed else unsure end, seconds, boot(31), case when stepped then 'clock_step' else 'tap' end))
  from (select * from host order by n) as h \g /dev/null
create function deliver() returns void language plpgsql as $$
declare
  next_entry bigint := 1;
  last_entry bigint;
begin
  while next_entry <= 120 loop
    last_entry := least(120, next_entry + floor(random() * 20)::bigint);
    perform push_by('F2', journal(6), greatest(1, next_entry - floor(random() * 3)::bigint), last_entry, boot_now(), boot(31), (random() - 0.5) * interval '1 day', 16000000);
    next_entry := last_entry + 1;
  end loop;
end $$;
select deliver() \g /dev/null
select is((select count(*) from seen where journal = journal(6)), (select count(*) from host where not stepped), 'every tap was seen');
select is_empty($$select n, at, true_at(seconds) + claimed * interval '1 us' * 0.9 as stamped, clock from seen join host on n = entry
                   where journal = journal(6) and synchronised and (clock <> 'synchronised' or abs(extract(epoch from at - true_at(seconds))) > extract(epoch from error) + 0.001)$$, 'a clock that was synchronised is off by what it admits, at most');
select is_empty($$select n, at, true_at(seconds), error, clock from seen join host on n = entry
                   where journal = journal(6) and not synchronised and (clock <> 'anchored' or abs(extract(epoch from at - true_at(seconds))) > extract(epoch from error) + 2)$$,
  'one that was not is put right by boot time, wherever it was set');
select is(record.resolve_all(), 0::bigint, 'from scratch it is the same');
select * from finish();
rollback;
