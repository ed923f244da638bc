-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a UID stood for, and when, through changes of the feed.
begin;
\ir fixtures/plan_feed.psql
select plan(24);
create function pg_temp.cards_at(instant timestamptz, variadic records text[]) returns setof text language sql as $$
  select pg_temp.import_at(instant, jsonb_build_object('cards.csv', concat_ws(e'\n', 'uid,kind,subject,from,until', array_to_string(records, e'\n'))))
$$;
create function pg_temp.cards() returns setof text language sql as $$
  select format('%s %s %s%s', c.uid, coalesce(p.badge, k.checkpoint, e.event, c.plate),
                case when isempty(c.during) then 'never' else format('%s…%s', to_char(lower(c.during) at time zone 'UTC', 'MM-DD HH24:MI'), to_char(upper(c.during) at time zone 'UTC', 'MM-DD HH24:MI')) end,
                case when not c.in_feed then ' left' end)
    from patrol.card c left join patrol.person p using (person_id) left join patrol.checkpoint k using (checkpoint_id) left join patrol.event e using (event_id)
   order by c.uid, lower(c.during) nulls first
$$;
select results_eq($$select pg_temp.cards_at('2031-03-01Z', '04A1B2C3,person,P1,,') where true$$, array['units.csv 4 0 0', 'people.csv 4 0 0', 'zones.csv 1 0 0', 'checkpoints.csv 4 0 0',
  'lines.csv 2 0 0', 'stops.csv 4 0 0', 'staffing.csv 2 0 0', 'shifts.csv 4 0 0', 'calendar.csv 3 0 0', 'crews.csv 2 0 0', 'crew_members.csv 4 0 0', 'rosters.csv 3 0 0',
  'dispatches.csv 2 0 0', 'events.csv 1 0 0', 'cards.csv 1 0 0', 'readers.csv 2 0 0'], 'a first card');
select results_eq('select pg_temp.cards()', array['04A1B2C3 P1 …'], 'has always been: taps before its registration are its owner''s');
select is_empty($$select pg_temp.cards_at('2031-03-02Z', '04A1B2C3,person,P1,,')$$, 'the same again changes nothing');
select results_eq($$select pg_temp.cards_at('2031-03-03 12:00Z', '04A1B2C3,person,P2,,')$$, array['cards.csv 1 0 1'], 'a card that passes on without a date');
select results_eq('select pg_temp.cards()', array['04A1B2C3 P1 …03-03 12:00 left', '04A1B2C3 P2 03-03 12:00…'], 'does so at the import: the past keeps its owner');
select is_empty($$select pg_temp.cards_at('2031-03-04Z', '04A1B2C3,person,P2,,')$$, 'and stays so');
select results_eq($$select pg_temp.cards_at('2031-03-05 12:00Z', variadic array[]::text[])$$, array['cards.csv 0 0 1'], 'a card that is taken away');
select results_eq('select pg_temp.cards()', array['04A1B2C3 P1 …03-03 12:00 left', '04A1B2C3 P2 03-03 12:00…03-05 12:00 left'], 'ends at the import');
select results_eq($$select pg_temp.cards_at('2031-03-08 12:00Z', '04A1B2C3,person,P2,,')$$, array['cards.csv 1 0 0'], 'given out again');
select results_eq('select pg_temp.cards()', array['04A1B2C3 P1 …03-03 12:00 left', '04A1B2C3 P2 03-03 12:00…03-05 12:00 left', '04A1B2C3 P2 03-08 12:00…'], 'it begins again; the days between are nobody''s');
-- A date in the past says what the past was.
select results_eq($$select pg_temp.cards_at('2031-03-10Z', '04A1B2C3,checkpoint,C1,2031-03-03,2031-03-04', '04A1B2C3,person,P2,2031-03-08,')$$, array['cards.csv 1 1 0'], 'two periods of a UID, in the past');
select results_eq('select pg_temp.cards()', array['04A1B2C3 P1 …03-02 16:00 left', '04A1B2C3 C1 03-02 16:00…03-04 16:00', '04A1B2C3 P2 03-04 16:00…03-05 12:00 left', '04A1B2C3 P2 03-07 16:00…'],
  'days begin in the zone of the subject''s unit, and what left the feed gives way');
select results_eq($$select pg_temp.cards_at('2031-03-11Z', '04A1B2C3,checkpoint,C1,,2031-03-04', '04A1B2C3,person,P2,2031-03-08,2031-03-20')$$, array['cards.csv 0 2 0'], 'dates that change, change the card');
select results_eq('select pg_temp.cards()', array['04A1B2C3 P1 …03-02 16:00 left', '04A1B2C3 C1 03-02 16:00…03-04 16:00', '04A1B2C3 P2 03-04 16:00…03-05 12:00 left', '04A1B2C3 P2 03-07 16:00…03-20 16:00'],
  'a beginning that is no longer given stays what it was');
select is_empty($$select pg_temp.cards_at('2031-03-11Z', '04A1B2C3,checkpoint,C1,,2031-03-04', '04A1B2C3,person,P2,2031-03-08,2031-03-20')$$, 'and settles');
-- One period that splits another.
select results_eq($$select pg_temp.cards_at('2031-03-12Z', '04000009,vehicle,川A1,,')$$, array['cards.csv 1 0 2'], 'a vehicle''s card');
select results_eq($$select pg_temp.cards_at('2031-03-13Z', '04000009,event,FIRE,2031-03-01,2031-03-01')$$, array['cards.csv 1 0 1'], 'was, on one day, another''s');
select results_eq($$select c from pg_temp.cards() c where c like '04000009%'$$, array['04000009 川A1 …02-28 16:00 left', '04000009 FIRE 02-28 16:00…03-01 16:00', '04000009 川A1 03-01 16:00…03-13 00:00 left'], 'what is left of it are two pieces');
-- Zones, and cards that never were.
select results_eq($$select pg_temp.cards_at('2031-03-14Z', '0400000A,checkpoint,D1,2031-03-01,2031-07-31', '0400000A,checkpoint,C1,2031-08-01,', '0400000B,person,P1,2031-04-01,')$$, array['cards.csv 3 0 1'], 'a tag that moves from Berlin to Shanghai');
select results_eq($$select c from pg_temp.cards() c where c like '0400000_ %' and c not like '04000009%'$$, array['0400000A D1 02-28 23:00…07-31 16:00', '0400000A C1 07-31 16:00…', '0400000B P1 03-31 16:00…'], 'does so when its day begins in Shanghai');
select results_eq($$select pg_temp.cards_at('2031-03-15Z', '0400000A,checkpoint,D1,2031-03-01,2031-07-31', '0400000A,checkpoint,C1,2031-08-01,')$$, array['cards.csv 0 0 1'], 'a card that leaves before it begins');
select is_empty($$select from patrol.card where uid = '0400000B'$$, 'never was');
select results_eq($$select pg_temp.cards_at('2031-03-16Z', '0400000A,checkpoint,C1,,2031-03-10', '0400000A,checkpoint,D1,2031-03-11,')$$, array['cards.csv 0 2 0'], 'two periods change at once');
select results_eq($$select c from pg_temp.cards() c where c like '0400000A%'$$, array['0400000A C1 never', '0400000A D1 03-10 23:00…'], 'a period that ends before it began is none');
select * from finish();
rollback;
