-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list of all clock-ins, page by page.
begin;
\ir fixtures/readers.psql
select plan(20);
create function page(newer boolean default false, at timestamptz default null, journal uuid default null, entry bigint default null, how_many integer default 100,
                     reader text default null, person text default null, checkpoint text default null, uid text default null) returns text language sql as $$
  select string_agg(format('%s.%s', right(p.journal::text, 1), p.entry), ' ' order by p.place)
    from (select row_number() over () as place, c.* from desk.clock_in_page(page.newer, page.at, page.journal, page.entry, page.how_many, page.reader, page.person, page.checkpoint, page.uid) as c) as p
$$;
select is(page(), null, 'an empty record has an empty list');
select is(page(newer => true), null, 'from either end');
select register_all() \g /dev/null
-- Two readers in turns over half a year, the last two at one instant; one whose clock was years behind; what was not a card is not listed.
select write(journal(1), null, '2024-01-01 00:00Z', kind => 'start'), write(journal(1), chip('A1'), '2024-01-01 08:00Z'), write(journal(1), chip('A2'), '2024-04-01 08:00Z'),
       write(journal(1), chip('FF'), '2024-06-01 08:00Z'), write(journal(1), chip('A1'), '2024-06-01 09:00Z') \g /dev/null
select write(journal(2), chip('A1'), '2024-01-01 08:30Z'), write(journal(2), chip('A3'), '2024-03-01 08:00Z'), write(journal(2), chip('A2'), '2024-06-01 09:00Z', auth => 'failed') \g /dev/null
select write(journal(3), chip('A2'), '1999-01-01 08:00Z') \g /dev/null
select push('F1', journal(1)), push('F2', journal(2)), push('F2', journal(3)) \g /dev/null
select is((select count(*) from patrol.sighting), 8::bigint, 'eight were read');
select is(page(), '2.3 1.5 1.4 1.3 2.2 2.1 1.2 3.1', 'newest first; at one instant in the order of their journals');
select is(page(newer => true), '3.1 1.2 2.1 2.2 1.3 1.4 1.5 2.3', 'or oldest first');
select is(page(how_many => 3), '2.3 1.5 1.4', 'a page');
select is(page(how_many => 3, at => '2024-06-01 08:00Z', journal => journal(1), entry => 4), '1.3 2.2 2.1', 'the next');
select is(page(how_many => 3, at => '2024-01-01 08:30Z', journal => journal(2), entry => 1), '1.2 3.1', 'the last');
select is(page(how_many => 1, at => '2024-06-01 09:00Z', journal => journal(2), entry => 3), '1.5', 'between two of one instant');
select is(page(newer => true, how_many => 1, at => '2024-06-01 09:00Z', journal => journal(1), entry => 5), '2.3', 'in both directions');
select is(page(newer => true, how_many => 2, at => '1999-01-01 08:00Z', journal => journal(3), entry => 1), '1.2 2.1', 'back over years in which nobody came');
select is(page(how_many => 2, at => '2024-02-01'), '2.1 1.2', 'from an instant on back');
select is(page(newer => true, how_many => 2, at => '2024-02-01'), '2.2 1.3', 'or forth');
select is(page(reader => 'F2'), '2.3 2.2 2.1 3.1', 'of a reader');
select is(page(person => 'P1') || ', ' || page(person => '张三'), '1.5 2.1 1.2, 1.5 2.1 1.2', 'of a person, by badge or name');
select is(page(checkpoint => 'C1') || ', ' || page(checkpoint => '东'), '1.5 1.4 1.3 1.2, 1.5 1.4 1.3 1.2', 'at a checkpoint, by code or a part of its name');
select is(page(uid => lower(chip('FF'))), '1.4', 'of a card that nobody knows');
select is(page(reader => 'F2', uid => chip('A1')), '2.1', 'of both');
select is(coalesce(page(reader => 'F9'), '') || coalesce(page(person => 'P9'), '') || coalesce(page(checkpoint => 'C9'), ''), '', 'of what is not there: none');
select results_eq($$select at, error, reader, entry, uid, checkpoint, checkpoint_name, badge, person_name, clock, auth from desk.clock_in_page(false, null, null, null, 1, null, null, null, null)$$,
  $$select s.at, s.error, 'F2', 3::bigint, '040000A2', 'C2', '西门', null::text, null::text, s.clock, 'failed' from patrol.sighting as s where s.journal = journal(2) and s.entry = 3$$, 'with all there is to say');
select * from finish();
rollback;
